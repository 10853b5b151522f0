/**
 * Signing in at Keycloak by OpenID Connect: the code flow with PKCE for browsers, bearer tokens for
 * the API. One {@link
 * jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism} does both;
 * roles are those of the newest token, never stored ones. Keycloak says when a session ends ({@link
 * Ended}), and from the next request on nobody is signed in by it. A form that comes when its
 * sender is not signed in any more waits for them ({@link FormGate}, {@link Resume}).
 */
@NullMarked
package org.omidb.portal.web.signin;

import org.jspecify.annotations.NullMarked;
