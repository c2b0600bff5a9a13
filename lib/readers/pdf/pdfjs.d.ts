// The package ships no types for its parsing half; importing it only sets a global.
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
