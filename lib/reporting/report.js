"use strict";
(function () {
	var cards = Array.prototype.slice.call(document.querySelectorAll(".card"));
	if (cards.length < 2) return;
	var marks = {}, state = { status: "", words: "" };
	document.querySelectorAll("mark[data-r]").forEach(function (m) {
		(marks[m.dataset.r] = marks[m.dataset.r] || []).push(m);
	});
	function statusOf(card) {
		return Array.prototype.find.call(card.classList, function (c) { return c.slice(0, 2) === "s-"; });
	}
	function make(name, properties, parent) {
		var e = document.createElement(name);
		Object.keys(properties).forEach(function (k) { e[k] = properties[k]; });
		if (parent) parent.appendChild(e);
		return e;
	}
	var bar = make("form", { className: "filter" });
	bar.setAttribute("role", "search");
	bar.setAttribute("aria-label", "Filter claims");
	var label = make("label", { textContent: "Show claims with " }, bar);
	var box = make("input", { type: "search", id: "filter-words", placeholder: "words" }, label);
	var group = make("div", { className: "buttons" }, bar);
	group.setAttribute("role", "group");
	group.setAttribute("aria-label", "Status");
	var counts = {};
	cards.forEach(function (c) { var s = statusOf(c); counts[s] = (counts[s] || 0) + 1; });
	function button(status, words, html) {
		var b = make("button", { type: "button", className: status }, group);
		if (html) b.appendChild(html);
		b.appendChild(document.createTextNode(words));
		b.setAttribute("aria-pressed", String(state.status === status));
		b.addEventListener("click", function () {
			state.status = status;
			Array.prototype.forEach.call(group.children, function (o) {
				o.setAttribute("aria-pressed", String(o === b));
			});
			apply();
		});
	}
	button("", "all " + cards.length, null);
	document.querySelectorAll(".standings li").forEach(function (li) {
		var icon = li.querySelector("svg"), status = li.className;
		if (counts[status]) button(status, li.textContent.trim(), icon && icon.cloneNode(true));
	});
	var fold = null;
	if (document.body.classList.contains("folded")) {
		fold = make("button", { type: "button", textContent: "unfold what is shown" }, bar);
		fold.addEventListener("click", function () {
			var shown = 0;
			cards.forEach(function (c) { if (!c.hidden && shown++ < 1000) c.open = true; });
		});
	}
	var said = make("p", { className: "said" }, bar);
	said.setAttribute("role", "status");
	function apply() {
		var shown = 0, words = state.words.toLowerCase();
		cards.forEach(function (c) {
			var r = c.id.slice(1), own = marks[r] || [];
			var fits = (!state.status || c.classList.contains(state.status)) &&
				(!words || c.textContent.toLowerCase().indexOf(words) >= 0 ||
				own.some(function (m) { return m.textContent.toLowerCase().indexOf(words) >= 0; }));
			c.hidden = !fits;
			own.forEach(function (m) { m.classList.toggle("dim", !fits); });
			if (fits) shown++;
		});
		document.querySelectorAll("details.story").forEach(function (s) {
			var any = s.querySelector(".card:not([hidden])");
			s.hidden = !any;
			if (any && (state.status || words)) s.open = true;
		});
		said.textContent = shown === cards.length ? "" : shown + " of " + cards.length + " claims shown";
	}
	var timer = 0;
	box.addEventListener("input", function () {
		clearTimeout(timer);
		timer = setTimeout(function () { state.words = box.value.trim(); apply(); }, cards.length > 500 ? 250 : 50);
	});
	bar.addEventListener("submit", function (e) { e.preventDefault(); });
	var section = document.getElementById("article");
	section.insertBefore(bar, section.querySelector("h2").nextSibling);
	/* j and k go from claim to claim. */
	document.addEventListener("keydown", function (e) {
		if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
		if (e.key !== "j" && e.key !== "k") return;
		var shown = cards.filter(function (c) { return !c.hidden; });
		var at = shown.indexOf(document.activeElement && document.activeElement.closest(".card"));
		var next = shown[e.key === "j" ? at + 1 : Math.max(at - 1, 0)];
		var link = next && next.querySelector("summary, h3 a, h4 a");
		if (link) { link.focus(); next.scrollIntoView({ block: "center" }); }
	});
	/* The card of a mark under the pointer stands out, and the other way round. */
	function pair(r, on) {
		(marks[r] || []).forEach(function (m) { m.classList.toggle("lit", on); });
		var c = document.getElementById("r" + r);
		if (c) c.classList.toggle("lit", on);
	}
	var lit = "";
	document.addEventListener("mouseover", function (e) {
		var over = e.target.closest && e.target.closest("mark[data-r], .card");
		var r = over ? over.dataset.r || over.id.slice(1) : "";
		if (r === lit) return;
		if (lit) pair(lit, false);
		if (r) pair(r, true);
		lit = r;
	});
}());
