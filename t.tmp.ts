import { loadFile } from "./lib/cli/files";
import { readDeep } from "./lib/readers/read-case";
import { understand } from "./lib/engine/analyse";
import { emptyProfile } from "./lib/facts/case";
const files = process.argv.slice(2);
const inputs=[];
for (const f of files) for (const { record, document } of await readDeep(loadFile(f), { signal: new AbortController().signal })) if (document) inputs.push({id:record.id,name:f.slice(-14),document});
for (const d of understand(inputs, emptyProfile()).documents) { const t=d.document.text; const x=(s)=>t.slice(s.start,s.end).replace(/\n/g,'⏎');
console.log("##",d.name,d.facts.kind.kind,d.facts.date);
console.log(" pub",d.facts.publicities.map(p=>[p.about,p.from?.iso,p.to?.iso,x(p.span)]));
console.log(" people",d.facts.people.map(p=>[p.name.name??p.name.written,p.proposedPost?.text]));
console.log(" dates",d.facts.dates.map(e=>[e.role,e.iso,e.subject,x(e.context).slice(0,40)]).slice(0,20));
console.log(" items",d.facts.meetings.flatMap(m=>m.items.map(i=>[m.date?.iso,x(i.title).slice(0,20),i.kinds.join(),i.subjects.map(s=>s.name??s.written).join(),i.resolutions.map(r=>r.verb).join(),i.votes.length])));
}
