import { chromium } from "@playwright/test";
import fs from "fs";
const demo = JSON.parse(fs.readFileSync("/tmp/lead-run/demo.json"));
const base = demo.base_url;
const out = "/tmp/lead-shots"; fs.rmSync(out,{recursive:true,force:true}); fs.mkdirSync(out, { recursive: true });
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic"] });
const code = demo.surveys.find(s=>s.title==="Where I live").code;
const vote = demo.surveys.find(s=>s.title.startsWith("Big Vote")).code;
const done = demo.surveys.find(s=>s.state==="published").code;
async function walk(lang, scheme, w) {
  const pre = lang==="cy"?"/cy":"";
  const c = await b.newContext({ viewport: { width: w, height: 740 }, colorScheme: scheme });
  const p = await c.newPage();
  const shot = (n)=>p.screenshot({path:`${out}/${lang}-${scheme}-${w}-${n}.png`, fullPage:true});
  await p.goto(base+pre+"/s/"+code); await shot("00front");
  await p.locator("main form button:not([name=level])").last().click(); await p.waitForLoadState();
  for (let n=1;n<=16;n++){ const r=await p.goto(`${base}${pre}/s/${code}/${n}`); console.log(p.url());if(!p.url().endsWith("/"+n)) continue; await p.waitForTimeout(250); await shot("q"+String(n).padStart(2,"0")); 
   if (n<=2){ await p.locator("main input[type=radio], main input[type=checkbox]").first().check({force:true}).catch(()=>{}); await p.locator("main form button[type=submit], main form button:not([type])").first().click().catch(()=>{}); await p.waitForLoadState(); } }
  for (const x of ["check","later","all"]) { await p.goto(`${base}${pre}/s/${code}/${x}`); await shot(x); }
  await p.goto(`${base}${pre}/results/${done}`); await shot("results");
  await p.goto(`${base}${pre}/results`); await shot("resultslist");
  await c.close();
}
await walk("cy","light",360); await walk("en","dark",360);
await b.close(); console.log(fs.readdirSync(out).length);
