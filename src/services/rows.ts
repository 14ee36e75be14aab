// Made by build/rows.ts of the definitions: change those, then `npm run rows`.

/** What the core holds and deletes of each service that Keksi knows. `row.ts` says how it is read. */
export const ROWS = `gd01ga01aw01gtm1mp016yp0yyi5gg7c1wt6sw5vu530k012j9hw5xnaa2oca4fhpc02du6gkgp8ceu2ppki8g1cjxzssrrnxgxds0d840gp0m2elqkz48x5k4x0839fk4puk2u62evi8szkvd1jt5pg6q9boa66mtslpm09phye6ez17fntdrba09uyyotg13yxy2wprty5dqpvvq3u0yh01q0w6yq0pe8csjru1qps51f9ro1fb8vvqcmulhuvzom0~google-demographics
google-analytics
google-ads
google-tag-manager
meta-pixel
activecampaign
adform
amplitude
askem
calendly
clarity
crisp
criteo
custobar
facebook-embed
freshchat
frosmo
giosg
google-maps
hcaptcha
hotjar
hubspot
instagram
intercom
klarna
klaviyo
leadoo
linkedin
mailchimp
mapbox
matomo
mixpanel
mouseflow
nosto
openstreetmap
optimizely
outbrain
pinterest
piwik-pro
plausible
posthog
quora
recaptcha
reddit
segment
sentry
siteimprove
smartlook
smartsupp
snapchat
snoobi
soundcloud
spotify
taboola
tawk
tiktok
turnstile
uet
userlike
vimeo
vwo
x-embed
x-pixel
youtube
zendesk~DM
d
M
dm?
M
m
M
d
d
Mn
D
mn
M
m
Mn
mn
m
M
Mn
Dn
d
m
Mn
mn
Mn
m
m
M
m
dn
d
d
d
m
dn
d
M
M
d
d
d
M
Dn
M
m
dn
d
d
mn
M
d
Mn
Mn
M
mn
M
dn
M
dn
Dn
d
Mn
M
Mn
mn~stats.g.doubleclick.net www.google.*/ads
www.googletagmanager.com .@.com .analytics.google.com analytics.google.com www.google.com/g/collect www.googleadservices.com .doubleclick.net .googlesyndication.com www.google.*/ads www.google.*/pagead www.google.com/ccm www.google.com/measurement www.google.com/rmkt www.google.com/travel/flights/click google.com/ccm google.com/pagead adservice.google.com www.gstatic.com/call-tracking www.gstatic.com/gaphone www.gstatic.com/wcm
www.googletagmanager.com www.googleadservices.com .doubleclick.net .googlesyndication.com www.google.*/ads www.google.*/pagead www.google.com/ccm www.google.com/measurement www.google.com/rmkt www.google.com/travel/flights/click google.com/ccm google.com/pagead adservice.google.com www.gstatic.com/call-tracking www.gstatic.com/gaphone www.gstatic.com/wcm
www.googletagmanager.com .google-analytics.com .analytics.google.com analytics.google.com www.google.com/g/collect www.googleadservices.com .doubleclick.net .googlesyndication.com www.google.*/ads www.google.*/pagead www.google.com/ccm www.google.com/measurement www.google.com/rmkt www.google.com/travel/flights/click google.com/ccm google.com/pagead adservice.google.com www.gstatic.com/call-tracking www.gstatic.com/gaphone www.gstatic.com/wcm
connect.facebook.net www.facebook.com/tr www.facebook.com/privacy_sandbox www.instagram.com/tr gw.conversionsapigateway.com
trackcmp.net diffuser-cdn.app-us1.com prism.app-us1.com
.@.net
.@.com
.reactandshare.com .@.com
.@.com
.@.ms c.bing.com
.@.chat
.@.com .@.net
api.@.com
www.facebook.com/plugins
.@.com fw-cdn.com
{host=inpref.s3.amazonaws.com} .@.com
.@.com
www.google.com/maps maps.google.com maps.googleapis.com maps.gstatic.com
.@.com
.@.com .@.io
.hs-scripts.com .hs-analytics.net .hs-banner.com .hscollectedforms.net .usemessages.com .hsadspixel.net .hsleadflows.net js.@.com js-eu1.@.com track.@.com track-eu1.@.com
www.@.com .cdn@.com
.@.io .@cdn.com .@assets.com
.@services.com
.@.com
.@.com
snap.licdn.com .ads.@.com
.chimpstatic.com downloads.@.com
.@.com
{host}/@.js {host}/@.php {host}/plugins
.@.com cdn.mxpnl.com
.@.com
.@.com
www.@.org/export .tile.@.org
.@.com
.@.com
s.pinimg.com/ct ct.@.com
{host} .piwik.pro
@.io/js @.io/api
.@.com
a.@.com q.@.com
www.google.com/@ @.google.com www.@.net www.gstatic.com/@
www.@static.com/ads alb.@.com pixel-config.@.com conversions-config.@.com
.@.com .@.io
.@-cdn.com .@.io
@analytics.com .@analytics.io
.@.com .@.cloud
.@chat.com .@cdn.com .@.com
sc-static.net tr.@.com
.@.com .@.eu
w.@.com
open.@.com
.@.com
.@.to
analytics.@.com business-api.@.com .@w.us
challenges.cloudflare.com
bat.bing.com bat.bing.net
@-cdn-widgets.s3-eu-west-1.amazonaws.com .@.com .@-cdn.com
player.@.com fresnel.@.com .@cdn.com
.visualwebsiteoptimizer.com
platform.twitter.com platform.x.com .syndication.twimg.com syndication.twitter.com
static.ads-twitter.com analytics.twitter.com analytics.x.com t.co/i/adsct t.co/1/i/adsct
.@.com .@-nocookie.com .ytimg.com .googlevideo.com
.zdassets.com .@.com .zopim.com~
_ga _ga_.+ cm:_gcl_(?!ls$).+|_gac_.+ lm:_gcl_ls _gid _gat(_.+)?|_dc_gtm_.+
_gcl_(?!ls$).+ _gac_.+ l:_gcl_ls
cd:_ga(_.+)? cm:_gcl_(?!ls$).+|_gac_.+ lm:_gcl_ls
_fbp _fbc l:multiFbc l:lastExternalReferrer(Time)? l:topicsLastReferenceTime


AMP_.+ l:AMP_.+


_clck _clsk s:_cltk
crisp-client/.+
cto_(bundle|optout|tld_test) l:cto_(bundle|optout)



frosmo_uid frosmo_(quickContext|keywords)
giosg_(chat_id|sgid)_.+ giosg_(gid|gsessid)_.+ l:giosg_win_state_.+


_hjSessionUser_\\d+ _hjSession_\\d+ _hj(ClosedSurveyInvites|DonePolls|MinimizedPolls|ShownFeedbackMessage|id) _hj(AbsoluteSessionInProgress|FirstSeen|IncludedInSessionSample|IncludedInPageviewSample)(_\\d+)? _hjUserAttributesHash _hj(HasCachedUserAttributes|TLDTest|SessionTooLarge|SessionRejected) l:_hjUserAttributes|_hjLocalStorageTest|hjViewportId
__hstc|hubspotutk|messagesUtk __hssc|hs-messages-is-open hs-messages-hide-welcome-message __hssrc __hs_(opt_out|do_not_track|cookie_cat_pref|gpc_banner_dismiss) __hs_initial_opt_in

intercom-(id|device-id)-.+ intercom-session-.+
ku1-(vid|sid)
__kla_id
s:ld_(session_origin|al_exp)|[Il]dSession(Id|Origin)
li_fat_id li_(giant|hem) l:li_adsId

l:mapbox\\.eventData.* h:mapbox-tiles
_pk_id(\\..+)? _pk_ref(\\..+)? _pk_(ses|cvar|hsr)(\\..+)? _pk_testcookie(\\..+)? mtm_(consent|consent_removed|cookie_consent)
mp_.+_mixpanel l:(__)?mp_.+ i:mixpanelBrowserDb
mf_user mf_[0-9a-f-]{36}
2c\\.(c[Ii]d|dId|dc)|nostojs nosto(-.+|_preview|CookieFilter.*)

optimizely.+ l:optimizely.+
dicbo_id
_pin_unauth|_epik|_derived_epik|_routing_id|_pinterest_ct(_rt)?
_pk_.+ ppms_.+ stg_.+

ph_.+ l:(__)?ph_.+ s:ph_.+

l:_grecaptcha
_rdt_(uuid|cid|em|pn)
ajs_.+ l:ajs_.+
s:sentryReplaySession

SL_C_23361dd035530_.+ l:SL_L_23361dd035530_.+ l:SMARTLOOK_LS_QUEUED_CHUNKS
ssupp\\.(vid|visits) ssupp\\..+
_scid(_r)? _sctr l:u_sclid(_r)? s:u_scsid(_r)?



t_pt_gid l:taboola\\sglobal:.+
(tawk|twk)_uuid_.+ twk_idm_key|TawkConnectionTime l:twk_token_.+ _?_tawkuuid|tawkUUID|Tawk_.+
_ttp _tt_enable_cookie ttclid|ttcsid(_[A-Z0-9]+)? s:tt_(sessionId|pixel_session_index|appInfo|adInfo|test_id|hold_events)

_uetsid _uetvid _uetmsclkid l:_uet(sid|vid|msclkid)(_exp)?
uslk_.+ l:uslk_.+|loglevel:userlike

_vis_opt_.+ _vis_opt_test_cookie _vis_opt_out _vwo_.+ l:_vwo_.+ s:_vwo_.+

_tw(clid|pid)

`;
