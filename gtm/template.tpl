___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Keksi: cookie consent",
  "categories": [
    "TAG_MANAGEMENT",
    "UTILITY"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Keksi"
  },
  "description": "Asks visitors for consent in Finnish, English or Swedish, sets Google's consent state before any tag, and updates it with the choice. From inside a container Keksi cannot hold what stands in the page before it, nor what loads before the container: take those tags out, or put Keksi's own script tag first in the page instead.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "LABEL",
    "name": "about",
    "displayName": "Fire this tag on <b>Consent Initialization - All Pages</b>. Keksi starts Google Analytics, Google Ads and the Meta Pixel that the settings name: take their own tags out of this container, and leave the container's own id out of the settings. What the page loads before the container, and frames and pictures in its markup, Keksi cannot hold from here; its own script tag, first in the page, can."
  },
  {
    "type": "TEXT",
    "name": "address",
    "displayName": "Address of keksi.js on your own site",
    "simpleValueType": true,
    "help": "Copy the folder keksi of the release to your site. Such as: https://www.esimerkki.fi/keksi/keksi.js",
    "valueHint": "https://www.esimerkki.fi/keksi/keksi.js",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      },
      {
        "type": "REGEX",
        "args": [
          "^https://[^/?#]+/(keksi/)?keksi\\.js$"
        ],
        "errorMessage": "https, and /keksi.js or /keksi/keksi.js at the end"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "settings",
    "displayName": "Settings as JSON",
    "simpleValueType": true,
    "lineCount": 12,
    "help": "Copy them from the configurator: “The same settings as JSON”.",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "regions",
    "displayName": "Regions where the denied default applies",
    "simpleValueType": true,
    "help": "ISO 3166 codes, separated by commas, such as FI, US-CA. Empty: everywhere. Keksi asks everywhere all the same."
  },
  {
    "type": "TEXT",
    "name": "wait",
    "displayName": "Milliseconds that Google's tags wait for the choice",
    "simpleValueType": true,
    "defaultValue": "500",
    "valueValidators": [
      {
        "type": "NON_NEGATIVE_NUMBER"
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const JSON = require('JSON');
const callInWindow = require('callInWindow');
const injectScript = require('injectScript');
const log = require('logToConsole');
const makeNumber = require('makeNumber');
const queryPermission = require('queryPermission');
const setDefaultConsentState = require('setDefaultConsentState');
const setInWindow = require('setInWindow');
const updateConsentState = require('updateConsentState');

// First, and at once: whatever else fails, nothing has been granted.
const regions = (data.regions || '').split(',').map((code) => code.trim()).filter((code) => code);
const denied = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  // What protects the page and its visitors is necessary.
  security_storage: 'granted',
  wait_for_update: makeNumber(data.wait || 500)
};
if (regions.length) denied.region = regions;
setDefaultConsentState(denied);

const fail = (text) => {
  log('Keksi: ' + text);
  data.gtmOnFailure();
};

const state = (allowed) => (allowed ? 'granted' : 'denied');

// What may run on this page now. Advertising only where a service that advertises through Google was told of.
const tell = () => {
  const now = callInWindow('keksi.getSnapshot');
  if (!now) return;
  const runs = (id) => now.services.indexOf(id) >= 0;
  const isRefused = now.refused.indexOf('google-analytics') >= 0;
  const ads = state(runs('google-ads') || runs('google-demographics'));
  updateConsentState({
    ad_storage: ads,
    ad_user_data: ads,
    ad_personalization: ads,
    analytics_storage: state(now.allowed.diagnostic && !isRefused)
  });
};

const settings = JSON.parse(data.settings || '');
if (!settings || settings.length !== undefined) {
  fail('the settings are no JSON object. Copy them whole from the configurator.');
} else if (!queryPermission('inject_script', data.address)) {
  fail('the address has to be https, and end in /keksi.js or /keksi/keksi.js.');
} else {
  // Whatever another script has put there is not this container's.
  setInWindow('keksiConfig', settings, true);
  injectScript(
    data.address,
    () => {
      callInWindow('keksi.subscribe', tell);
      tell();
      data.gtmOnSuccess();
    },
    () => fail('keksi.js was not found at ' + data.address),
    'keksi'
  );
}


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_user_data"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_personalization"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "functionality_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "personalization_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "security_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "keksiConfig"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "keksi.getSnapshot"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "keksi.subscribe"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://*/keksi.js"
              },
              {
                "type": 1,
                "string": "https://*/keksi/keksi.js"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "logging",
        "versionId": "1"
      },
      "param": [
        {
          "key": "environments",
          "value": {
            "type": 1,
            "string": "debug"
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: "the default comes first, with seven types and a wait"
  code: |-
    runCode(base);
    assertApi('setDefaultConsentState').wasCalledWith({
      ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied',
      functionality_storage: 'denied', personalization_storage: 'denied', security_storage: 'granted',
      wait_for_update: 500
    });
    assertThat(calls[0]).isEqualTo('setDefaultConsentState');
- name: "regions and another wait are passed on"
  code: |-
    runCode({ address: base.address, settings: base.settings, regions: 'FI, US-CA', wait: '800' });
    assertApi('setDefaultConsentState').wasCalledWith({
      ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied',
      functionality_storage: 'denied', personalization_storage: 'denied', security_storage: 'granted',
      wait_for_update: 800, region: ['FI', 'US-CA']
    });
- name: "the settings stand in the window before the file is loaded"
  code: |-
    runCode(base);
    assertApi('setInWindow').wasCalledWith('keksiConfig', { controller: 'Esimerkki Oy', ga: 'G-ABCDEFGHIJ' }, true);
    assertThat(calls.indexOf('setInWindow') < calls.indexOf('injectScript')).isEqualTo(true);
    assertApi('gtmOnSuccess').wasCalled();
- name: "a visitor who has not chosen is granted nothing"
  code: |-
    runCode(base);
    assertApi('updateConsentState').wasCalledWith({ ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied' });
- name: "a choice is told when it is made"
  code: |-
    runCode(base);
    snapshot = { allowed: { diagnostic: true, marketing: true }, refused: [], services: ['google-analytics', 'google-ads'] };
    listener();
    assertApi('updateConsentState').wasCalledWith({ ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted', analytics_storage: 'granted' });
- name: "marketing without Google advertising grants Google no advertising"
  code: |-
    runCode(base);
    snapshot = { allowed: { diagnostic: false, marketing: true }, refused: [], services: ['meta-pixel'] };
    listener();
    assertApi('updateConsentState').wasNotCalledWith({ ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted', analytics_storage: 'denied' });
- name: "Google Analytics that is switched off by itself stays denied"
  code: |-
    runCode(base);
    snapshot = { allowed: { diagnostic: true, marketing: false }, refused: ['google-analytics'], services: ['hotjar'] };
    listener();
    assertApi('updateConsentState').wasNotCalledWith({ ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'granted' });
- name: "settings that are no JSON load nothing, and all stays denied"
  code: |-
    runCode({ address: base.address, settings: 'hei' });
    assertApi('setDefaultConsentState').wasCalled();
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnFailure').wasCalled();
- name: "a list is no object of settings"
  code: |-
    runCode({ address: base.address, settings: '[1]' });
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnFailure').wasCalled();
- name: "an address of another file is refused"
  code: |-
    runCode({ address: 'https://paha.example/muu.js', settings: base.settings });
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnFailure').wasCalled();
- name: "a file that is not there is told, and all stays denied"
  code: |-
    mock('injectScript', (url, success, failure) => failure());
    runCode(base);
    assertApi('updateConsentState').wasNotCalled();
    assertApi('gtmOnFailure').wasCalled();
setup: |-
  let listener;
  let snapshot = { allowed: { diagnostic: false, marketing: false }, refused: [], services: [] };
  const calls = [];
  const base = {
    address: 'https://www.esimerkki.fi/keksi/keksi.js',
    settings: '{"controller":"Esimerkki Oy","ga":"G-ABCDEFGHIJ"}'
  };
  mock('setDefaultConsentState', () => { calls.push('setDefaultConsentState'); });
  mock('updateConsentState', () => { calls.push('updateConsentState'); });
  mock('setInWindow', () => { calls.push('setInWindow'); return true; });
  mock('injectScript', (url, success) => { calls.push('injectScript'); success(); });
  mock('callInWindow', (path, argument) => {
    if (path === 'keksi.getSnapshot') return snapshot;
    if (path === 'keksi.subscribe') listener = argument;
  });


___NOTES___

Keksi's own cookie and its banner are the site's: nothing is loaded from anybody else. The same template tells Google
of each choice, also of a withdrawal, and of pages on which nothing may run (data-sensitive).
