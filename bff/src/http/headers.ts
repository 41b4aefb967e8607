/**
 * The one content policy, pinned by a test (security rule 13). `vue` is deliberately not among the Trusted Types
 * policies: Vue's own passes every string through. `idp` is the origin of the login provider.
 */
function contentSecurityPolicy(idp: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self' ${idp}`,
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kcc-html dompurify',
    'report-to csp',
  ].join('; ')
}

const PERMISSIONS_POLICY = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Where browsers tell us of blocked content. */
export const CSP_REPORT_PATH = '/csp-meldingen'

/** The headers of every answer, also of every error (security rules 11, 13, 16). */
export function securityHeaders(idp: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(idp),
    'reporting-endpoints': `csp="${CSP_REPORT_PATH}"`,
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': PERMISSIONS_POLICY,
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }
}
