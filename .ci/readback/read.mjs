// Reads what package render writes with readers that are not ours: a JSON array
// of texts on standard input, an array of what they hold on standard output.
// The argument names the format: edtf, jsonld or mermaid. A text that is not of
// its format becomes {error}.

import { readFileSync } from 'node:fs';

// What schema.org's context says of the words that are used; it is half a
// megabyte, and this must run without a network.
const date = { '@type': 'http://schema.org/Date' };
const schemaOrg = {
  '@context': {
    '@vocab': 'http://schema.org/', url: { '@type': '@id' }, eventStatus: { '@type': '@id' },
    startDate: date, endDate: date, datePublished: date,
  },
};

async function jsonldReader() {
  const { default: jsonld } = await import('jsonld');
  const documentLoader = async (url) => {
    if (url !== 'https://schema.org') throw new Error(`asks for ${url}`);
    return { document: schemaOrg, documentUrl: url, contextUrl: null };
  };
  // safe: what has no meaning in RDF is an error, not left out.
  return async (text) => jsonld.flatten(await jsonld.expand(JSON.parse(text), { base: 'https://page.example/', documentLoader, safe: true }));
}

async function edtfReader() {
  const { parse } = await import('edtf');
  return (text) => {
    const { type, level } = parse(text, { level: 2 });
    return { type, level };
  };
}

async function mermaidReader() {
  const { JSDOM } = await import('jsdom');
  globalThis.window = new JSDOM('').window;
  globalThis.document = window.document;
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  return async (text) => {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    return db.getTasks().map(({ section, task, events }) => ({ section, task, events }));
  };
}

const readers = { edtf: edtfReader, jsonld: jsonldReader, mermaid: mermaidReader };
const read = await readers[process.argv[2]]();
const out = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    out.push(await read(text));
  } catch (error) {
    out.push({ error: String(error?.message ?? error) });
  }
}
process.stdout.write(JSON.stringify(out));
