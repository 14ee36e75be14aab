/** How the report looks on a screen and on paper, by day and by night. @example `<style>${STYLESHEET}</style>` */
export const STYLESHEET = `
:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--soft:#f3f3f6;--line:#c4c4cf;--quiet:#55555f;--high:#a3081f;--medium:#7a4a00;--low:#1f5c8b;--info:#55555f}
@media (prefers-color-scheme:dark){:root{--ink:#ececf1;--paper:#15151a;--soft:#202028;--line:#4a4a57;--quiet:#b4b4c0;--high:#ff9aa5;--medium:#ffc46b;--low:#8fc7f5;--info:#b4b4c0}}
*{box-sizing:border-box}
body{margin:0;overflow-wrap:anywhere;hyphens:auto;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:68rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.5rem;margin:3rem 0 1rem;padding-top:1rem;border-top:2px solid var(--line)}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
p,ul,ol{margin:.25rem 0 .75rem}
.meta{color:var(--quiet)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.5rem 0 1rem}
caption{text-align:start;font-weight:600;padding:.25rem 0}
th,td{border:1px solid var(--line);padding:.35rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
thead th{background:var(--soft)}
tbody th{font-weight:500}
.address{overflow-wrap:anywhere}
code,pre{font:.85rem/1.45 ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
pre{background:var(--soft);padding:.75rem;border:1px solid var(--line);border-radius:.25rem}
.finding{border:1px solid var(--line);border-inline-start:.4rem solid var(--weight);border-radius:.25rem;padding:1rem 1.25rem;margin:1rem 0;break-inside:avoid}
.finding h3{margin:0 0 .25rem}
.high{--weight:var(--high)}.medium{--weight:var(--medium)}.low{--weight:var(--low)}.info{--weight:var(--info)}
.weight{color:var(--weight);font-weight:700}
.do{background:var(--soft);padding:.5rem .75rem;border-radius:.25rem}
figure{margin:1rem 0;break-inside:avoid}
figure img{max-width:100%;height:auto;border:1px solid var(--line);border-radius:.25rem}
.narrow img{max-width:18rem}
figcaption{color:var(--quiet);font-size:.9rem}
svg{width:100%;height:3rem;display:block}
svg line{stroke:var(--line)}svg .press{stroke:var(--ink);stroke-width:2}
svg circle{fill:var(--low)}svg circle.early{fill:var(--high)}
@media print{:root{--ink:#000;--paper:#fff;--soft:#f3f3f6;--line:#999;--quiet:#444;--high:#a3081f;--medium:#7a4a00;--low:#1f5c8b;--info:#444}body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}h3,h4{break-after:avoid}.scroll{overflow:visible}table{font-size:8.5pt}tr{break-inside:avoid}}
`;
