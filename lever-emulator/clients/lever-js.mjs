// lever-js: a client of version 1 with an API key, by torchsmith.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { atEmulator, lever } from './at.mjs';

const client = await import(join(atEmulator('lever-js', 'dist/index.js'), 'dist/index.js'));
const key = 'lever-emulator-key';
const basic = { Authorization: `Basic ${btoa(`${key}:`)}` };
const get = async (path) => (await (await fetch(`${lever}/v1${path}`, { headers: basic })).json()).data;

const tess = (await get('/users?email=tess@acme.test'))[0].id;
const posting = (await get('/postings?state=published')).find((p) => p.text === 'Data Analyst');

// This client neither waits nor tries again: after twenty calls at once Lever would stop it.
const rest = () => setTimeout(2000);

// Reading.
const stages = (await client.getStages(key, {})).data;
assert.equal(stages[0].id, 'lead-new');
assert.equal((await client.getStage(key, { params: { stage: 'offer' } })).data.text, 'Offer');
assert.equal((await client.retrievePosting(key, { params: { posting: posting.id } })).data.text, 'Data Analyst');
const reasons = (await client.getArchiveReasons(key, {})).data;
const hired = reasons.find((reason) => reason.type === 'hired');

// Creating and finding.
await rest();
const query = { perform_as: tess };
const created = await client.createOpportunity(key, {
  params: {},
  query,
  body: { name: 'Ada Example', emails: ['ada@lever-js.test'], tags: ['Outhire'], origin: 'sourced', postings: [posting.id] },
});
assert.equal(created.data.stage, 'lead-new');
const params = { opportunity: created.data.id };
const found = await client.listOpportunities(key, { query: { email: 'ADA@lever-js.test', limit: 10 } });
assert.deepEqual(found.data.map((o) => o.id), [created.data.id]);
assert.equal((await client.retrieveOpportunity(key, { params })).data.opportunityLocation, 'unspecified');
const applications = (await client.listApplications(key, { params })).data;
assert.equal(applications[0].posting, posting.id);
await client.retrieveApplication(key, { params: { ...params, application: applications[0].id } });

// Walking through all pages; the client encodes the token once more.
let walked = 0;
for (let page, offset; !page || page.hasNext; offset = page.next) {
  page = await client.listOpportunities(key, { query: { limit: 3, offset } });
  walked += page.data.length;
}
assert.equal(walked, (await get('/opportunities')).length);

await rest();

// Changing, without naming who does it: this client cannot.
assert.equal((await client.updateOpportunityStage(key, { params, body: { stage: 'offer' } })).data.name, '');
assert.deepEqual((await client.addOpportunityTags(key, { params, body: { tags: ['New'] } })).data.emails, []);
await client.removeOpportunityTags(key, { params, body: { tags: ['New'] } });
await client.addOpportunitySources(key, { params, body: { sources: ['Fair'] } });
await client.removeOpportunitySources(key, { params, body: { sources: ['Fair'] } });
const linked = await client.addContactLinksByOpportunity(key, { params, body: { links: ['https://example.test'] } });
assert.equal(linked.data.name, 'Ada Example');
await client.removeContactLinksByOpportunity(key, { params, body: { links: ['https://example.test'] } });
const archived = await client.updateOpportunityArchivedState(key, { params, body: { reason: hired.id } });
assert.equal(archived.data.archived.reason, hired.id);
await client.updateOpportunityArchivedState(key, { params, body: { reason: null } });

await rest();

// Notes.
const note = (await client.createNote(key, { params, query, body: { value: 'Hello' } })).data;
assert.equal((await client.listNotes(key, { params })).data.length, 1);
await client.updateNote(key, { params: { ...params, note: note.id }, body: { value: 'Changed' } });
assert.equal((await client.retrieveNote(key, { params: { ...params, note: note.id } })).data.fields[0].value, 'Changed');
// The client reads JSON off Lever's empty 204; it would fail with Lever as well.
await assert.rejects(client.deleteNote(key, { params: { ...params, note: note.id } }), SyntaxError);
assert.equal((await client.listNotes(key, { params })).data.length, 0);

await rest();

// Applying, the rest, and refusals.
const applied = await client.applyToPosting(key, {
  params: { posting: posting.id },
  body: { personalInformation: [{ name: 'fullName', value: 'Bob' }, { name: 'email', value: 'bob@lever-js.test' }] },
});
assert.ok(applied.data.applicationId);
assert.equal((await client.listInterviews(key, { params })).data.length, 0);
assert.ok((await client.getTags(key, {})).data.some((tag) => tag.text === 'Outhire'));
assert.ok(Array.isArray((await client.listDeletedOpportunities(key, {})).data));
await assert.rejects(client.createOpportunity(key, { params: {}, body: {} }), /HTTP 400/);
await assert.rejects(client.listOpportunities('wrong', {}), /HTTP 401/);
console.log('lever-js: all calls as at Lever');
