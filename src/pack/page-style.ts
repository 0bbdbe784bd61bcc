/** How the page looks on a screen and on paper: A4, the headings of a table on each page, no row cut in two. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.5 Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; color: #12344d; break-after: avoid; }
h1 { font-size: 2rem; margin: 0 0 .5rem; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid #12344d; }
h3 { font-size: 1.2rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p { margin: 0 0 .5rem; }
a { color: #0b5394; }
.compiled { font-weight: bold; }
.note { padding: .75rem 1rem; border-left: 4px solid #8a5a00; background: #fff7e6; }
.contents { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0; }
dl { margin: 0; }
dt { font-weight: bold; }
dd { margin: 0 0 .25rem; }
ul { margin: 0 0 1rem; padding-left: 1.25rem; }
li { margin-bottom: .5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding-bottom: .5rem; color: #444; }
th, td { border: 1px solid #9aa5b1; padding: .5rem .625rem; text-align: left; vertical-align: top; font-weight: normal; min-width: 6.5rem; }
thead th { background: #e3ebf2; font-weight: bold; }
td:last-child { min-width: 14rem; }
td > :last-child, th > :last-child { margin-bottom: 0; }
figure { margin: 0 0 1.5rem; padding-left: 1rem; border-left: 3px solid #9aa5b1; break-inside: avoid; }
blockquote { margin: 0; }
figcaption { color: #333; }
.sources { list-style: none; padding: 0; }
.sources li { padding-left: 3rem; text-indent: -3rem; break-inside: avoid; }
.sources b { display: inline-block; width: 3rem; text-indent: 0; }
:target { background: #fff3c4; }
@page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; } }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  .wide { overflow: visible; }
  tr { break-inside: avoid; }
}
`;
