import { readFileSync, writeFileSync } from 'node:fs';
import { createCollection } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import pino from 'pino';
import { readQuestion } from '../src/domain/answers/question.ts';
import { completeFollowUp } from '../src/domain/answers/follow-up.ts';
import { retrieve } from '../src/domain/search/retrieve.ts';
import { rateSpots } from '../src/domain/answers/evidence.ts';
import { coverage, joinLayers } from '../src/domain/search/coverage.ts';
import { isInScope } from '../src/domain/documents/reference.ts';
const l=loadConfig(process.env);if(l.kind!=='loaded')throw 1;
const c=await createCollection(l.config,pino({level:'silent'}),Date.now);await c.open();
const lib=c.library();
const out:string[]=[];
for(const f of ['dev','dev-2','dev-3']) for(const line of readFileSync(`test/eval/${f}.jsonl`,'utf8').split('\n').filter(Boolean)){
 const r=JSON.parse(line);
 const q=readQuestion(completeFollowUp(r.question,r.history??[],lib),lib);
 if(q.intent==='greeting'||q.intent==='errand'||q.facts.length||q.reference.locators.length) continue;
 const kinds=[r.kind].flat();
 const ranked=(await retrieve(lib,q.query,{limit:20,prefer:()=>1})).filter(({passage})=>isInScope(q.reference,passage.document.metadata.number));
 const rated=rateSpots(ranked,q,lib);const b=rated[0];if(!b)continue;
 const total=q.query.groups.reduce((s,g)=>s+g.weight,0);
 let unmet=0,oov=0,unmetPairs=0,nPairs=0,singles=0,unmetSingles=0;
 for(const g of q.query.groups){const m=coverage([g],b.spot.listWorths);const w=g.weight/total;
  if(m===0)unmet=Math.max(unmet,w); if(lib.keywords.documentFrequency(g.term)===0)oov+=w;
  if(g.term.includes('_')){nPairs++;if(m===0)unmetPairs++}else{singles++;if(m===0)unmetSingles++}}
 out.push(JSON.stringify({id:r.id,y:kinds.includes('answered')?1:kinds.includes('not-stated')?(kinds.includes('not-found')?-1:0):-2,intent:q.intent,cov:b.coverage,pairs:b.pairs,unmet,oov,up:nPairs?unmetPairs/nPairs:0,us:singles?unmetSingles/singles:0,n:singles,score:b.score,top:ranked[0]?.score??0,q:r.question}));
}
writeFileSync('/tmp/feat.jsonl',out.join('\n'));process.exit()
