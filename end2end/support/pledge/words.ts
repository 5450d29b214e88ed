// What is promised, said, claimed and answered in the life of a pledge.
import type { Both } from "../pages";

export const title: Both = { en: "Our pledge", cy: "Ein haddewid" };
export const healthy: Both = { en: "Being healthy", cy: "Bod yn iach" };
export const safe: Both = { en: "Staying safe", cy: "Cadw'n ddiogel" };
export const dentist: Both = { en: "You see a dentist twice a year.", cy: "Rwyt ti'n gweld deintydd ddwywaith y flwyddyn." };
export const feelings: Both = { en: "We ask how you feel.", cy: "Rydyn ni'n gofyn sut wyt ti'n teimlo." };
export const worker: Both = { en: "You know your social worker.", cy: "Rwyt ti'n nabod dy weithiwr cymdeithasol." };
export const plain: Both = { en: "You have a name and a number that works.", cy: "Mae gen ti enw a rhif sy'n gweithio." };

export const soon = "Mae fy nant yn brifo nawr, nid mewn chwe mis.";
export const alone = "Ask me when my carer is not in the room.";
export const school = "Please not in lesson time.";
export const nurse = "Say who we ring when we need the nurse.";
export const dentistNow: Both = { en: "You see a dentist when you need one.", cy: "Rwyt ti'n gweld deintydd pan fydd angen." };
export const feelingsNow: Both = {
  en: "We ask how you feel, and you choose who is there.",
  cy: "Rydyn ni'n gofyn sut wyt ti'n teimlo, a ti sy'n dewis pwy sydd yno.",
};

export const letters: Both = { en: "Each of you has a dentist now.", cy: "Mae gan bob un ohonoch ddeintydd nawr." };
export const report: Both = { en: "What inspectors said", cy: "Beth ddywedodd arolygwyr" };
export const leaflet: Both = { en: "The leaflet about dentists", cy: "Y daflen am ddeintyddion" };
export const photo: Both = { en: "The new chair", cy: "Y gadair newydd" };
export const checks: Both = { en: "Seen by a dentist", cy: "Wedi gweld deintydd" };
export const spring: Both = { en: "Spring", cy: "Gwanwyn" };
export const waited = "I rang and they said in nine weeks.";
export const answer: Both = { en: "From May you wait one week at most.", cy: "O fis Mai fyddi di ddim yn aros mwy nag wythnos." };
export const foreword: Both = { en: "We asked, and the wait is too long.", cy: "Fe ofynnon ni, ac mae'r aros yn rhy hir." };
export const word: Both = { en: "Ask us again in autumn.", cy: "Gofynnwch i ni eto yn yr hydref." };
