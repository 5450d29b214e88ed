// A pledge as large as a council's: 55 promises under six outcomes, in both languages, for going in by file.
import type { Both } from "../pages";

export type Outcome = { name: Both; promises: Both[] };

/** `English | Welsh`, one a line. */
const promises = (lines: string): Both[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [en = "", cy = ""] = line.split("|").map((words) => words.trim());
      return { en, cy };
    });

export const outcomes: Outcome[] = [
  {
    name: { en: "Being healthy", cy: "Bod yn iach" },
    promises: promises(`
      You see a doctor when you need one. | Rwyt ti'n gweld meddyg pan fydd angen.
      You see a dentist twice a year. | Rwyt ti'n gweld deintydd ddwywaith y flwyddyn.
      You get glasses that you like. | Rwyt ti'n cael sbectol rwyt ti'n ei hoffi.
      Your health check is not in school time. | Dydy dy archwiliad iechyd ddim yn ystod amser ysgol.
      If you feel low, you can talk to somebody within two weeks. | Os wyt ti'n teimlo'n isel, cei di siarad â rhywun o fewn pythefnos.
      You can talk about your body and about relationships, and nobody laughs. | Cei di siarad am dy gorff ac am berthnasoedd, a does neb yn chwerthin.
      There is food that you like, and you help to choose it. | Mae bwyd rwyt ti'n ei hoffi, ac rwyt ti'n helpu i'w ddewis.
      You can cook where you live. | Cei di goginio lle rwyt ti'n byw.
      You get help if you want to stop smoking or drinking. | Rwyt ti'n cael help os wyt ti eisiau rhoi'r gorau i ysmygu neu yfed.
      When you leave care, you know your health story. | Pan fyddi di'n gadael gofal, rwyt ti'n gwybod hanes dy iechyd.
    `),
  },
  {
    name: { en: "Staying safe", cy: "Cadw'n ddiogel" },
    promises: promises(`
      You know who your social worker is, and how to reach them. | Rwyt ti'n gwybod pwy yw dy weithiwr cymdeithasol, a sut i gael gafael arnyn nhw.
      If your social worker changes, you hear it from them first. | Os yw dy weithiwr cymdeithasol yn newid, ganddyn nhw rwyt ti'n clywed gyntaf.
      You meet the people you are going to live with before you move. | Rwyt ti'n cwrdd â'r bobl y byddi di'n byw gyda nhw cyn i ti symud.
      Nobody packs your things in bin bags. | Does neb yn pacio dy bethau mewn bagiau sbwriel.
      You have a room with a door that shuts. | Mae gen ti ystafell â drws sy'n cau.
      You see your brothers and sisters, wherever they live. | Rwyt ti'n gweld dy frodyr a dy chwiorydd, ble bynnag maen nhw'n byw.
      You know who to tell if somebody hurts you. | Rwyt ti'n gwybod wrth bwy i ddweud os yw rhywun yn dy frifo.
      What you tell us in private stays private, unless somebody is in danger. | Mae'r hyn rwyt ti'n ei ddweud yn breifat yn aros yn breifat, oni bai bod rhywun mewn perygl.
      We help you to stay safe online, and do not just take your phone. | Rydyn ni'n dy helpu i gadw'n ddiogel ar-lein, yn lle mynd â dy ffôn yn unig.
    `),
  },
  {
    name: { en: "Enjoying and achieving", cy: "Mwynhau a chyflawni" },
    promises: promises(`
      You stay at your school when you move, if you want to. | Rwyt ti'n aros yn dy ysgol pan fyddi di'n symud, os wyt ti eisiau.
      Somebody comes to parents' evening for you. | Mae rhywun yn dod i noson rieni ar dy ran di.
      You have a quiet place for homework. | Mae gen ti le tawel i wneud gwaith cartref.
      You have a laptop, and it works. | Mae gen ti liniadur, ac mae'n gweithio.
      Meetings about you are not in lesson time. | Dydy cyfarfodydd amdanat ti ddim yn ystod gwersi.
      We say well done, and we mean it. | Rydyn ni'n dweud da iawn, ac yn ei feddwl.
      You get extra help as soon as you fall behind. | Rwyt ti'n cael help ychwanegol cyn gynted ag y byddi di'n colli tir.
      You visit a college or a university before you choose. | Rwyt ti'n ymweld â choleg neu brifysgol cyn dewis.
      If you go to university, you have a home in the holidays. | Os ei di i'r brifysgol, mae gen ti gartref yn y gwyliau.
    `),
  },
  {
    name: { en: "Financial wellbeing", cy: "Lles ariannol" },
    promises: promises(`
      You get pocket money each week, on the day that we say. | Rwyt ti'n cael arian poced bob wythnos, ar y diwrnod rydyn ni'n ei ddweud.
      We save money for you, and you see how much there is. | Rydyn ni'n cynilo arian i ti, ac rwyt ti'n gweld faint sydd yno.
      You choose your own clothes. | Ti sy'n dewis dy ddillad dy hun.
      You have a bank account before you are sixteen. | Mae gen ti gyfrif banc cyn i ti droi'n un ar bymtheg oed.
      You learn what rent and bills cost. | Rwyt ti'n dysgu faint mae rhent a biliau yn ei gostio.
      You have your passport and your National Insurance number before you leave. | Mae gen ti dy basbort a dy rif Yswiriant Gwladol cyn i ti adael.
      You get money to set up your home, and help to spend it well. | Rwyt ti'n cael arian i ddodrefnu dy gartref, a help i'w wario'n dda.
      The council has jobs and apprenticeships for you. | Mae gan y cyngor swyddi a phrentisiaethau i ti.
      If money runs out, you can ring somebody who does not shout. | Os bydd yr arian yn dod i ben, cei di ffonio rhywun sydd ddim yn gweiddi.
    `),
  },
  {
    name: { en: "Positive activities", cy: "Gweithgareddau cadarnhaol" },
    promises: promises(`
      You can join a club, and we pay for what you need there. | Cei di ymuno â chlwb, ac rydyn ni'n talu am yr hyn sydd ei angen arnat ti yno.
      You swim for nothing in all our pools. | Rwyt ti'n nofio am ddim ym mhob un o'n pyllau.
      Somebody takes you there and brings you back. | Mae rhywun yn mynd â ti yno ac yn dod â ti'n ôl.
      You can stay at a friend's house like everybody else. | Cei di aros yn nhŷ ffrind fel pawb arall.
      You go on school trips. | Rwyt ti'n mynd ar deithiau ysgol.
      You have a holiday each year. | Rwyt ti'n cael gwyliau bob blwyddyn.
      We remember your birthday. | Rydyn ni'n cofio dy ben-blwydd.
      You can practise your religion, and speak your language. | Cei di ddilyn dy grefydd, a siarad dy iaith.
      You can learn to drive when you are seventeen. | Cei di ddysgu gyrru pan fyddi di'n ddwy ar bymtheg oed.
    `),
  },
  {
    name: { en: "Good, fair services that meet my needs", cy: "Gwasanaethau da a theg sy'n diwallu fy anghenion" },
    promises: promises(`
      You say who comes to your review, and where it is. | Ti sy'n dweud pwy sy'n dod i dy adolygiad, a ble mae e.
      You see what is written about you. | Rwyt ti'n gweld beth sydd wedi'i ysgrifennu amdanat ti.
      We write it in words that you would use. | Rydyn ni'n ei ysgrifennu mewn geiriau y byddet ti'n eu defnyddio.
      If we say that we will ring, we ring. | Os ydyn ni'n dweud y byddwn ni'n ffonio, rydyn ni'n ffonio.
      You can have somebody beside you who speaks up for you. | Cei di rywun wrth dy ochr sy'n siarad ar dy ran.
      You know how to complain, and nothing bad happens if you do. | Rwyt ti'n gwybod sut i gwyno, a does dim byd drwg yn digwydd os gwnei di.
      When something goes wrong, we say sorry. | Pan fydd rhywbeth yn mynd o'i le, rydyn ni'n ymddiheuro.
      Young people help to choose who works with them. | Mae pobl ifanc yn helpu i ddewis pwy sy'n gweithio gyda nhw.
      Each year we tell you which promises we have kept. | Bob blwyddyn rydyn ni'n dweud wrthot ti pa addewidion rydyn ni wedi'u cadw.
    `),
  },
];
