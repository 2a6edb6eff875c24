/** Every template file, in the order of the gallery. */
import blankOfficial from './blank-official.json' with { type: 'json' };
import campusSurroundings from './campus-surroundings.json' with { type: 'json' };
import careHome from './care-home.json' with { type: 'json' };
import chemicalLeak from './chemical-leak.json' with { type: 'json' };
import clinicSafety from './clinic-safety.json' with { type: 'json' };
import coldHeat from './cold-heat.json' with { type: 'json' };
import communitySafety from './community-safety.json' with { type: 'json' };
import companyGeneral from './company-general.json' with { type: 'json' };
import companyOnsite from './company-onsite.json' with { type: 'json' };
import companySpecial from './company-special.json' with { type: 'json' };
import confinedSpace from './confined-space.json' with { type: 'json' };
import constructionSite from './construction-site.json' with { type: 'json' };
import crowdedPlaceFire from './crowded-place-fire.json' with { type: 'json' };
import drowningWeather from './drowning-weather.json' with { type: 'json' };
import dutySecurity from './duty-security.json' with { type: 'json' };
import earthquake from './earthquake.json' with { type: 'json' };
import elevatorEquipment from './elevator-equipment.json' with { type: 'json' };
import eventSafety from './event-safety.json' with { type: 'json' };
import fireEvacuation from './fire-evacuation.json' with { type: 'json' };
import flashFlood from './flash-flood.json' with { type: 'json' };
import floodTyphoon from './flood-typhoon.json' with { type: 'json' };
import heritageFire from './heritage-fire.json' with { type: 'json' };
import hospitalContinuity from './hospital-continuity.json' with { type: 'json' };
import infectiousDisease from './infectious-disease.json' with { type: 'json' };
import kindergartenEmergency from './kindergarten-emergency.json' with { type: 'json' };
import laboratory from './laboratory.json' with { type: 'json' };
import mediationPlan from './mediation-plan.json' with { type: 'json' };
import networkIncident from './network-incident.json' with { type: 'json' };
import schoolBus from './school-bus.json' with { type: 'json' };
import schoolCrowd from './school-crowd.json' with { type: 'json' };
import schoolFire from './school-fire.json' with { type: 'json' };
import schoolFood from './school-food.json' with { type: 'json' };
import schoolSafety from './school-safety.json' with { type: 'json' };
import schoolTermPlan from './school-term-plan.json' with { type: 'json' };
import schoolViolenceBullying from './school-violence-bullying.json' with { type: 'json' };
import stagedCampaign from './staged-campaign.json' with { type: 'json' };
import studentCrisis from './student-crisis.json' with { type: 'json' };
import visitorReception from './visitor-reception.json' with { type: 'json' };

/** File contents by file name; `library.ts` checks them. */
export const TEMPLATE_FILES: Readonly<Record<string, unknown>> = {
  'school-safety': schoolSafety,
  'fire-evacuation': fireEvacuation,
  'crowded-place-fire': crowdedPlaceFire,
  'duty-security': dutySecurity,
  'kindergarten-emergency': kindergartenEmergency,
  'campus-surroundings': campusSurroundings,
  'clinic-safety': clinicSafety,
  'hospital-continuity': hospitalContinuity,
  'care-home': careHome,
  'community-safety': communitySafety,
  'drowning-weather': drowningWeather,
  'cold-heat': coldHeat,
  earthquake,
  'event-safety': eventSafety,
  'heritage-fire': heritageFire,
  'infectious-disease': infectiousDisease,
  laboratory,
  'mediation-plan': mediationPlan,
  'school-bus': schoolBus,
  'school-crowd': schoolCrowd,
  'school-fire': schoolFire,
  'school-food': schoolFood,
  'school-term-plan': schoolTermPlan,
  'school-violence-bullying': schoolViolenceBullying,
  'student-crisis': studentCrisis,
  'visitor-reception': visitorReception,
  'company-general': companyGeneral,
  'company-special': companySpecial,
  'chemical-leak': chemicalLeak,
  'confined-space': confinedSpace,
  'company-onsite': companyOnsite,
  'construction-site': constructionSite,
  'elevator-equipment': elevatorEquipment,
  'flood-typhoon': floodTyphoon,
  'flash-flood': flashFlood,
  'network-incident': networkIncident,
  'staged-campaign': stagedCampaign,
  'blank-official': blankOfficial,
};
