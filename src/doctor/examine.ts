import { SaleorError } from '#saleor/outcome.ts';
import type { Facts } from './facts.ts';
import { AREAS, check, type Finding } from './finding.ts';
import { type ExaminationOptions, type Patient, patientOf, withoutStaff } from './patient.ts';
import { readConnection } from './read/connection.ts';
import { readShop } from './read/shop.ts';
import { judgeAccounts } from './rules/accounts.ts';
import { judgeBackground } from './rules/background.ts';
import { judgeCatalogue } from './rules/catalogue.ts';
import { judgeChannels } from './rules/channels.ts';
import { judgeConnection } from './rules/connection.ts';
import { judgeDelivery } from './rules/delivery.ts';
import { judgePayment } from './rules/payment.ts';
import { judgePictures } from './rules/pictures.ts';

/** Looks at a Saleor and says what it found, in the order of a report. Never throws for what Saleor does. */
export async function examine(options: ExaminationOptions): Promise<Finding[]> {
  const patient = patientOf(options);
  const connection = await readConnection(patient);
  if (connection.answer.kind !== 'saleor') return judge({ connection, shop: null });
  try {
    const trusted = connection.staff.kind === 'refused' ? withoutStaff(patient) : patient;
    return judge({ connection, shop: await readShop(trusted, new Date()) });
  } catch (error) {
    if (!(error instanceof SaleorError)) throw error;
    return [...judge({ connection, shop: null }), unreadable(error, patient)];
  }
}

/** Facts in, findings out. */
export function judge({ connection, shop }: Facts): Finding[] {
  const { answer, site } = connection;
  const findings = judgeConnection(connection);
  if (shop === null || answer.kind !== 'saleor') return [...findings, ...notLookedAt()];
  return [
    ...findings,
    ...judgeChannels(shop),
    ...judgeCatalogue(shop, answer.shopName),
    ...judgePictures(shop, connection),
    ...judgeDelivery(shop),
    ...judgePayment(shop),
    ...judgeAccounts(shop, site),
    ...judgeBackground(shop),
  ];
}

function notLookedAt(): Finding[] {
  return AREAS.filter((area) => area !== 'Connection').map((area) =>
    check(area, 'all').skipped('Nothing of this could be looked at.'),
  );
}

function unreadable({ failure }: SaleorError, { apiUrl }: Patient): Finding {
  return check('Connection', 'reading').problem(
    `Shoppers cannot read the catalogue: ${failure.operation}: ${failure.detail}.`,
    `Look into Saleor’s log for that request; a build from ${apiUrl} would fail in the same way.`,
  );
}
