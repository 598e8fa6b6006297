// Opens pages as readers do and says what is wrong with them, one problem a
// line; exit status 1 if there is any.
//
//   node check.mjs MODULES FILE.html...
//
// Each page goes through an HTML validator, and is opened in Chromium wide,
// narrow, dark and without a script.  Wherever it is opened, nothing may be
// loaded, no script but the page's own may run, nothing may stick out of the
// window, and axe-core may not complain.
//
// SHOTS=DIR keeps a picture of each view, and a PDF.
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(pathToFileURL(resolve(modules, "check.mjs")));
const puppeteer = require("puppeteer-core");
const { HtmlValidate } = require("html-validate");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser",
	"/usr/bin/google-chrome"].find((path) => path && existsSync(path));
let problems = 0;

function complain(file, what) {
	console.log(`${basename(file)}: ${what}`);
	problems++;
}

const validator = new HtmlValidate({
	extends: ["html-validate:standard"],
	rules: {
		"long-title": "off", // as long as that of the article
		"no-trailing-whitespace": "off",
		"attribute-boolean-style": "off",
	},
});

async function validate(file) {
	const report = await validator.validateString(readFileSync(file, "utf8"), file);

	for (const result of report.results)
		for (const message of result.messages.slice(0, 10))
			complain(file, `${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
}

const views = [
	{ name: "wide", width: 1400, height: 1000 },
	{ name: "narrow", width: 400, height: 800 },
	{ name: "dark", width: 1400, height: 1000, dark: true },
	{ name: "without-script", width: 1000, height: 1000, plain: true },
];

async function open(browser, file, view) {
	const page = await browser.newPage();
	const url = pathToFileURL(resolve(file)).href;

	page.on("request", (request) => {
		if (request.url() !== url && !request.url().startsWith("data:text/plain"))
			complain(file, `${view.name}: loads ${request.url().slice(0, 200)}`);
	});
	page.on("dialog", (dialog) => {
		complain(file, `${view.name}: opens a dialog`);
		dialog.dismiss();
	});
	page.on("console", (message) => complain(file, `${view.name}: says ${message.text()}`));
	page.on("pageerror", (error) => complain(file, `${view.name}: ${error.message}`));
	await page.setViewport({ width: view.width, height: view.height });
	await page.emulateMediaFeatures([
		{ name: "prefers-color-scheme", value: view.dark ? "dark" : "light" },
		{ name: "prefers-reduced-motion", value: "reduce" },
	]);
	await page.setJavaScriptEnabled(!view.plain);
	await page.goto(url, { waitUntil: "load" });
	return page;
}

async function look(browser, file, view) {
	const page = await open(browser, file, view);

	if (view.plain) {
		await page.setJavaScriptEnabled(true);
	} else if (await page.evaluate(() => window.owned !== undefined)) {
		complain(file, `${view.name}: runs a script from a text`);
	}
	const out = await page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		return document.documentElement.scrollWidth > width
			? document.documentElement.scrollWidth - width : 0;
	});
	if (out)
		complain(file, `${view.name}: ${out} pixels stick out`);
	const lost = await page.evaluate(() => Array.from(document.querySelectorAll("a[href^='#']"))
		.map((a) => a.getAttribute("href")).filter((hash) => !document.getElementById(hash.slice(1))));
	if (lost.length)
		complain(file, `${view.name}: links lead nowhere: ${lost.slice(0, 5).join(" ")}`);
	await page.evaluate(axe);
	const found = await page.evaluate(() => window.axe.run(document, {
		resultTypes: ["violations"],
		runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	}));
	for (const violation of found.violations)
		complain(file, `${view.name}: ${violation.id}: ${violation.help}: ` +
			violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | "));
	if (process.env.SHOTS) {
		const path = `${process.env.SHOTS}/${basename(file, ".html")}-${view.name}`;

		await page.screenshot({ path: `${path}.png`, fullPage: true });
		if (view.name === "wide") {
			await page.pdf({ path: `${path}-a4.pdf`, format: "A4" });
			await page.pdf({ path: `${path}-letter.pdf`, format: "letter" });
		}
	}
	await page.close();
}

const browser = await puppeteer.launch({
	executablePath: chromium,
	headless: true,
	args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
});
try {
	for (const file of files) {
		await validate(file);
		for (const view of views)
			await look(browser, file, view);
	}
} finally {
	await browser.close();
}
process.exit(problems ? 1 : 0);
