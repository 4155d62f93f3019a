// gatsby-source-lever: reads the public Postings API for a careers site, by Sebastien Fichot.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { atEmulator } from './at.mjs';

const require = createRequire(import.meta.url);
const plugin = require(join(atEmulator('gatsby-source-lever', 'fetch.js'), 'gatsby-node.js'));

const nodes = [];
await plugin.sourceNodes(
  {
    actions: { createNode: (node) => nodes.push(node) },
    createNodeId: (id) => `gatsby-${id}`,
    createContentDigest: (content) => String(JSON.stringify(content).length),
  },
  { site: 'acme', verboseOutput: false },
);

assert.ok(nodes.length > 10);
const analyst = nodes.find((node) => node.text === 'Data Analyst');
assert.equal(analyst.categories.location, 'Leeds');
assert.match(analyst.hostedUrl, /\/jobs\/acme\//);
assert.ok(analyst.descriptionPlain.length > 0 && Array.isArray(analyst.lists));
assert.ok(!Number.isNaN(Date.parse(analyst.createdAt)));
assert.ok(!nodes.some((node) => node.text === 'Chief Financial Officer'), 'confidential');
assert.ok(!nodes.some((node) => node.text === 'DevOps Engineer'), 'closed');
console.log(`gatsby-source-lever: ${nodes.length} jobs as at Lever`);
