import { GraphQLError, Kind } from 'graphql';
import type { GraphQLScalarType } from 'graphql';

type Behaviour = Pick<GraphQLScalarType, 'parseValue' | 'parseLiteral'>;

function positiveDecimal(value: unknown): number {
  const number =
    typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  if (Number.isNaN(number))
    throw new GraphQLError(`could not convert string to float: '${String(value)}'`);
  if (number < 0) throw new GraphQLError('Value cannot be lower than 0.');
  return number;
}

/** Scalars that check their input; the others are texts. */
export const scalars: Record<string, Behaviour> = {
  PositiveDecimal: {
    parseValue: positiveDecimal,
    parseLiteral: (node) =>
      positiveDecimal(
        node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING
          ? node.value
          : null,
      ),
  },
};
