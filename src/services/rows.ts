// Made by build/rows.ts of the definitions: change those, then `npm run rows`.
import type { Row } from './row';

/** What the core holds and deletes of each service that Keksi knows, by id. */
export const ROWS: Readonly<Record<string, Row>> = {
  'google-demographics': [
    'gd01',
    'dm',
    'stats.g.doubleclick.net www.google.com/ads www.google.fi/ads',
    't:',
  ],
  'google-analytics': [
    'ga01',
    'd',
    'www.googletagmanager.com *.google-analytics.com *.analytics.google.com analytics.google.com www.googleadservices.com *.doubleclick.net *.googlesyndication.com www.google.com/ccm www.google.com/pagead www.google.com/rmkt www.google.com/ads www.google.fi/ccm www.google.fi/pagead www.google.fi/rmkt www.google.fi/ads',
    'c:_ga c:_ga_.+ cm:_gcl_(?!ls$).+|_gac_.+ lm:_gcl_ls c:_gid c:_gat(_.+)?|_dc_gtm_.+',
  ],
  'google-ads': [
    'aw01',
    'm',
    'www.googletagmanager.com www.googleadservices.com *.doubleclick.net *.googlesyndication.com www.google.com/ccm www.google.com/pagead www.google.com/rmkt www.google.com/ads www.google.fi/ccm www.google.fi/pagead www.google.fi/rmkt www.google.fi/ads',
    'c:_gcl_(?!ls$).+ c:_gac_.+ l:_gcl_ls t:',
  ],
  'google-tag-manager': [
    'kt1m',
    'dm?',
    'www.googletagmanager.com *.google-analytics.com *.analytics.google.com analytics.google.com www.googleadservices.com *.doubleclick.net *.googlesyndication.com www.google.com/ccm www.google.com/pagead www.google.com/rmkt www.google.com/ads www.google.fi/ccm www.google.fi/pagead www.google.fi/rmkt www.google.fi/ads',
    '',
  ],
  'meta-pixel': [
    'mp01',
    'm',
    'connect.facebook.net www.facebook.com/tr www.facebook.com/privacy_sandbox',
    'c:_fbp c:_fbc l:multiFbc l:lastExternalReferrer(Time)? l:topicsLastReferenceTime t:',
  ],
  clarity: ['u530', 'd', '*.clarity.ms c.bing.com', 'c:_clck c:_clsk s:_cltk t:'],
  custobar: ['5xna', 'm', 'api.custobar.com', ''],
  frosmo: [
    'pc02',
    'm',
    '{host=inpref.s3.amazonaws.com} *.frosmo.com',
    'c:frosmo_uid c:frosmo_(quickContext|keywords)',
  ],
  giosg: [
    'du6g',
    'm',
    '*.giosg.com',
    'c:giosg_(chat_id|sgid)_.+ c:giosg_(gid|gsessid)_.+ l:giosg_win_state_.+ t:',
  ],
  'google-maps': [
    'kgp8',
    'm',
    'www.google.com/maps maps.google.com maps.googleapis.com maps.gstatic.com',
    't:',
  ],
  hotjar: [
    'ppki',
    'd',
    '*.hotjar.com *.hotjar.io',
    'c:_hjSessionUser_\\d+ c:_hjSession_\\d+ c:_hj(ClosedSurveyInvites|DonePolls|MinimizedPolls|ShownFeedbackMessage|id) c:_hj(AbsoluteSessionInProgress|FirstSeen|IncludedInSessionSample|IncludedInPageviewSample)(_\\d+)? c:_hjUserAttributesHash c:_hj(HasCachedUserAttributes|TLDTest|SessionTooLarge|SessionRejected) l:_hjUserAttributes|_hjLocalStorageTest|hjViewportId',
  ],
  hubspot: [
    '8g1c',
    'm',
    '*.hs-scripts.com *.hs-analytics.net *.hs-banner.com *.hscollectedforms.net *.usemessages.com *.hsadspixel.net *.hsleadflows.net js.hubspot.com js-eu1.hubspot.com track.hubspot.com track-eu1.hubspot.com',
    'c:__hstc|hubspotutk|messagesUtk c:__hssc|hs-messages-is-open c:hs-messages-hide-welcome-message c:__hssrc c:__hs_(opt_out|do_not_track|cookie_cat_pref|gpc_banner_dismiss) c:__hs_initial_opt_in',
  ],
  intercom: [
    'srrn',
    'm',
    '*.intercom.io *.intercomcdn.com *.intercomassets.com',
    'c:intercom-(id|device-id)-.+ c:intercom-session-.+',
  ],
  leadoo: ['40gp', 'm', '*.leadoo.com', 's:ld_(session_origin|al_exp)|[Il]dSession(Id|Origin)'],
  linkedin: [
    '0m2e',
    'm',
    'snap.licdn.com *.ads.linkedin.com',
    'c:li_fat_id c:li_(giant|hem) l:li_adsId t:',
  ],
  matomo: [
    'k4x0',
    'd',
    '{host}/matomo.js {host}/matomo.php {host}/plugins',
    'c:_pk_id(\\..+)? c:_pk_ref(\\..+)? c:_pk_(ses|cvar|hsr)(\\..+)? c:_pk_testcookie(\\..+)? c:mtm_(consent|consent_removed|cookie_consent)',
  ],
  pinterest: [
    't5pg',
    'm',
    's.pinimg.com/ct ct.pinterest.com',
    'c:_pin_unauth|_epik|_derived_epik|_routing_id|_pinterest_ct(_rt)? t:',
  ],
  plausible: ['oa66', 'd', 'plausible.io/js plausible.io/api', ''],
  recaptcha: [
    'phye',
    'd',
    'www.google.com/recaptcha recaptcha.google.com www.recaptcha.net www.gstatic.com/recaptcha',
    'l:_grecaptcha t:',
  ],
  snapchat: [
    'y2wp',
    'm',
    'sc-static.net tr.snapchat.com',
    'c:_scid(_r)? c:_sctr l:u_sclid(_r)? s:u_scsid(_r)? t:',
  ],
  tiktok: [
    '6yq0',
    'm',
    'analytics.tiktok.com business-api.tiktok.com *.tiktokw.us',
    'c:_ttp c:_tt_enable_cookie c:ttclid|ttcsid(_[A-Z0-9]+)? s:tt_(sessionId|pixel_session_index|appInfo|adInfo|test_id|hold_events) t:',
  ],
  uet: [
    'sjru',
    'm',
    'bat.bing.com bat.bing.net',
    'c:_uetsid c:_uetvid c:_uetmsclkid l:_uet(sid|vid|msclkid)(_exp)? t:',
  ],
  vimeo: ['51f9', 'd', 'player.vimeo.com fresnel.vimeo.com *.vimeocdn.com', 't:'],
  youtube: [
    'lhuv',
    'm',
    '*.youtube.com *.youtube-nocookie.com *.ytimg.com *.googlevideo.com',
    't:',
  ],
};
