/** Every clause file, in the order subjects are offered. */
import access from './access.json' with { type: 'json' };
import aftercare from './aftercare.json' with { type: 'json' };
import bullying from './bullying.json' with { type: 'json' };
import clinic from './clinic.json' with { type: 'json' };
import commerce from './commerce.json' with { type: 'json' };
import confinedSpace from './confined-space.json' with { type: 'json' };
import construction from './construction.json' with { type: 'json' };
import continuity from './continuity.json' with { type: 'json' };
import crowd from './crowd.json' with { type: 'json' };
import disease from './disease.json' with { type: 'json' };
import dormitory from './dormitory.json' with { type: 'json' };
import drill from './drill.json' with { type: 'json' };
import drinkingWater from './drinking-water.json' with { type: 'json' };
import drowning from './drowning.json' with { type: 'json' };
import dust from './dust.json' with { type: 'json' };
import duty from './duty.json' with { type: 'json' };
import earthquake from './earthquake.json' with { type: 'json' };
import elderCare from './elder-care.json' with { type: 'json' };
import elevatorEquipment from './elevator-equipment.json' with { type: 'json' };
import evacuation from './evacuation.json' with { type: 'json' };
import event from './event.json' with { type: 'json' };
import exam from './exam.json' with { type: 'json' };
import filing from './filing.json' with { type: 'json' };
import fire from './fire.json' with { type: 'json' };
import firstAid from './first-aid.json' with { type: 'json' };
import food from './food.json' with { type: 'json' };
import forest from './forest.json' with { type: 'json' };
import gasElectricity from './gas-electricity.json' with { type: 'json' };
import gate from './gate.json' with { type: 'json' };
import geological from './geological.json' with { type: 'json' };
import hazard from './hazard.json' with { type: 'json' };
import hazardousChemicals from './hazardous-chemicals.json' with { type: 'json' };
import heritage from './heritage.json' with { type: 'json' };
import highRise from './high-rise.json' with { type: 'json' };
import laboratory from './laboratory.json' with { type: 'json' };
import lithium from './lithium.json' with { type: 'json' };
import machinery from './machinery.json' with { type: 'json' };
import mediation from './mediation.json' with { type: 'json' };
import mentalHealth from './mental-health.json' with { type: 'json' };
import network from './network.json' with { type: 'json' };
import nursery from './nursery.json' with { type: 'json' };
import office from './office.json' with { type: 'json' };
import organization from './organization.json' with { type: 'json' };
import production from './production.json' with { type: 'json' };
import reporting from './reporting.json' with { type: 'json' };
import residential from './residential.json' with { type: 'json' };
import scenic from './scenic.json' with { type: 'json' };
import shelter from './shelter.json' with { type: 'json' };
import sportsSafety from './sports-safety.json' with { type: 'json' };
import supplement from './supplement.json' with { type: 'json' };
import supplies from './supplies.json' with { type: 'json' };
import traffic from './traffic.json' with { type: 'json' };
import violence from './violence.json' with { type: 'json' };
import visitors from './visitors.json' with { type: 'json' };
import warehouse from './warehouse.json' with { type: 'json' };
import weather from './weather.json' with { type: 'json' };

/** File contents by file name; `library.ts` checks them. */
export const CLAUSE_FILES: Readonly<Record<string, unknown>> = {
  fire,
  evacuation,
  crowd,
  food,
  disease,
  traffic,
  drowning,
  aftercare,
  bullying,
  clinic,
  construction,
  dormitory,
  drill,
  duty,
  earthquake,
  'elevator-equipment': elevatorEquipment,
  event,
  'first-aid': firstAid,
  'gas-electricity': gasElectricity,
  gate,
  hazard,
  heritage,
  laboratory,
  mediation,
  'mental-health': mentalHealth,
  network,
  organization,
  production,
  reporting,
  supplement,
  supplies,
  violence,
  visitors,
  weather,
  'elder-care': elderCare,
  'hazardous-chemicals': hazardousChemicals,
  'confined-space': confinedSpace,
  geological,
  continuity,
  commerce,
  exam,
  residential,
  filing,
  access,
  'drinking-water': drinkingWater,
  dust,
  forest,
  'high-rise': highRise,
  lithium,
  machinery,
  nursery,
  office,
  scenic,
  shelter,
  'sports-safety': sportsSafety,
  warehouse,
};
