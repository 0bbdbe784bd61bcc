/** Pages as different publishers make them, all invented. */

const FILLER = [
  'Westmoor Council has been told to improve its children’s services after inspectors found that social workers had too many cases.',
  'In a report published on Tuesday, the inspectors said that children waited too long for help, and that managers did not check the work of their teams often enough.',
  'The council’s cabinet member for children’s services, Anna Petrov, said: “We accept the findings in full and have already begun to recruit.”',
  'A further visit is expected in the spring, when progress will be judged against the plan that the council must write by the end of January.',
];

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

export const STORY: readonly string[] = FILLER;

/** A broadcaster: one main element, the first paragraph in bold, pictures with captions, a list of related stories. */
export const BROADCASTER = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Westmoor children's services told to improve - Valley News</title>
<meta property="og:title" content="Westmoor children's services told to improve"><meta property="og:site_name" content="Valley News">
<link rel="canonical" href="https://valley.example.org/news/uk-england-551">
<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","datePublished":"2019-06-04T23:30:00.000Z","publisher":{"@type":"NewsMediaOrganization","name":"Valley News"},"headline":"Westmoor children's services told to improve"}</script>
</head><body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
<main id="main-content"><article><header><h1 id="main-heading">Westmoor children's services told to improve</h1><ul><li>Published<time datetime="2019-06-05T00:30:00.000Z">5 June 2019</time></li></ul></header>
<figure><div><img src="x.jpg" alt="County Hall"></div><figcaption>County Hall in Westmoor was built in 1966</figcaption></figure>
<div data-component="text-block"><p><b>${STORY[0]}</b></p></div>
<div data-component="text-block"><p>${STORY[1]}</p></div>
<div data-component="subheadline-block"><h2>'Too slow'</h2></div>
<div data-component="text-block"><p>${STORY[2]}</p></div>
<div data-component="unordered-list-block"><ul><li><a href="/news/other-1">Council tax to rise by 4% in Westmoor</a></li><li><a href="/news/other-2">Library in Eastleigh Road closes its doors</a></li></ul></div>
<div data-component="text-block"><p>${STORY[3]}</p></div>
</article></main><footer><p>Copyright 2019 Valley News. The Valley News is not responsible for the content of external sites.</p></footer></body></html>`;

/** A local paper: adverts and a newsletter form between the paragraphs, no article element, a gallery, comments. */
export const LOCAL_PAPER = `<!doctype html><html><head><meta charset="utf-8"><title>Westmoor social workers ‘had too many cases’ | Westmoor Gazette</title>
<meta property="article:published_time" content="2019-06-05T09:12:00+01:00"><meta property="og:site_name" content="Westmoor Gazette"></head>
<body class="has-ads"><div id="page"><div class="top-bar"><a href="/">News</a> <a href="/jobs">Jobs</a> <a href="/notices">Public notices</a></div>
<h1>Westmoor social workers ‘had too many cases’</h1>
<div class="byline">By Sam Okafor, Local Democracy Reporter</div>
<div class="body-text"><p>${STORY[0]}</p>
<div class="ad-slot ad-slot-1"><p>Advertisement</p><p>Buy one sofa, get one free at Sofas of Westmoor</p></div>
<p>${STORY[1]}</p>
<div class="dfp-mpu" id="mpu_2"><span>Hide Ad</span></div>
<p><a href="/news/101">READ MORE: Three arrested after brawl at Westmoor market</a></p>
<p>${STORY[2]}</p>
<form action="/newsletter"><p>Get the Gazette in your inbox every morning</p><input type="email"><button>Sign up</button></form>
<div class="advert__container"><p>Hearing aids at half price</p></div>
<p>${STORY[3]}</p></div>
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Man fined for feeding gulls</a></li><li><a href="/2">Cinema to open</a></li></ul></aside>
<div class="comments"><h3>Comments</h3><p>Typical of this council, nothing ever changes here</p></div></div></body></html>`;

/** A council's newsroom on WordPress: captions in paragraphs, bold headings, a quotation block, a list, a table in a figure. */
export const WORDPRESS = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>Council responds to Ofsted report &#8211; Westmoor Council Newsroom</title>
<meta property="og:site_name" content="Westmoor Council Newsroom">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2018-01-01T00:00:00+00:00"},{"@type":["Article"],"headline":"Council responds to Ofsted report","datePublished":"2019-06-06T08:00:00+00:00","publisher":{"@id":"https://news.westmoor.example/#org"}}]}</script></head>
<body class="post-template single"><div id="content" class="site-content"><main class="site-main"><article class="post hentry">
<header class="entry-header"><h1 class="entry-title">Council responds to Ofsted report</h1></header>
<div class="entry-content"><div class="wp-caption alignnone"><img src="a.jpg"><p class="wp-caption-text">The council’s offices in Mill Lane</p></div>
<p>${STORY[0]}</p><p><strong>What inspectors found</strong></p><p>${STORY[1]}</p>
<p>The council will:</p><ul><li>recruit 20 social workers</li><li>bring caseloads down to 16<ul><li>first in the north</li></ul></li><li>report to the cabinet every month</li></ul>
<blockquote><p>“This is not good enough, and we are sorry,” said the chief executive, Tom Bell.</p></blockquote>
<figure class="wp-block-table"><table><thead><tr><th>Area</th><th>Grade</th></tr></thead><tbody><tr><td>Overall effectiveness</td><td>Inadequate</td></tr><tr><td>Adoption</td><td>Good</td></tr></tbody></table></figure>
<p>${STORY[3]}<sup><a href="#fn1">1</a></sup></p></div></article></main>
<aside class="widget-area"><h2>Recent posts</h2><ul><li><a href="/a">Bins over Christmas</a></li></ul></aside></div></body></html>`;

/** A page of the government, with its own metadata. */
export const GOVERNMENT = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Westmoor: notice to improve - GOV.UK</title>
<meta name="govuk:first-published-at" content="2019-07-02T09:30:00+01:00"><meta property="og:site_name" content="GOV.UK"><meta property="og:title" content="Westmoor: notice to improve">
<link rel="canonical" href="https://www.example.gov.uk/government/publications/westmoor-notice"></head>
<body class="gem-c-layout-for-public"><div id="global-cookie-message"><p>We’d like to set additional cookies to understand how you use GOV.UK.</p></div>
<div class="govuk-width-container"><main id="content" role="main"><div class="govuk-grid-row"><h1 class="gem-c-title__text">Westmoor: notice to improve</h1><p class="lead">The Department for Education has given Westmoor Council a notice to improve its children’s services.</p></div>
<div class="gem-c-govspeak govuk-govspeak"><h2 id="why">Why the notice was given</h2>${paragraphs(STORY.slice(1, 3))}<h2 id="next">What happens next</h2><ol><li>The council writes a plan by 31 January 2020.</li><li>An adviser reports every three months on the progress that is made.</li></ol>${paragraphs(STORY.slice(3))}</div>
</main></div><footer role="contentinfo"><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p></footer></body></html>`;

/** An old page: no main element, no paragraphs, lines parted by breaks, Latin-1, tags in capitals, none closed. */
export const OLD_PAGE =
  `<HTML><HEAD><TITLE>Westmoor Courier - Council told to improve</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"></HEAD>
<BODY BGCOLOR=white><TABLE WIDTH=100%><TR><TD><A HREF=index.htm>Home</A><TR><TD><FONT SIZE=5><H1>Council told to improve</H1></FONT>
<FONT FACE=Arial>${STORY[0]}<BR><BR>${STORY[1]}<BR><BR>It will cost \u00a35 million, at a caf\u00e9 rate.<BR><BR>${STORY[3]}</FONT></TABLE></BODY></HTML>`.replaceAll(
    '’',
    "'",
  );

/** A page that leaves out everything HTML lets one leave out. */
export const BARE_PAGE = `<!doctype html><title>Westmoor told to improve</title><h1>Westmoor told to improve</h1><p>${STORY.join('<p>')}`;
