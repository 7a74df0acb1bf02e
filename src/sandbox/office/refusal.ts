/** A form that could not be done, with the sentence for the person who sent it. */
export class FormRefusal extends Error {
  override name = 'FormRefusal';
}

export function refuseForm(sentence: string): never {
  throw new FormRefusal(sentence);
}
