package org.omidb.portal.web.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.regex.Pattern;

/**
 * A sign-in under way: its one-time secrets, and the page that was asked for.
 *
 * @param target a path of the portal with its query
 */
record Attempt(String state, String nonce, String verifier, String target) {

  /** What a browser would read as another host, such as {@code //host} or {@code /\\host}. */
  private static final Pattern LEADING_SLASHES = Pattern.compile("^[/\\\\]*");

  /**
   * A browser keeps a cookie of 4 kB, and an address that is longer is not worth more than home.
   */
  private static final int LONGEST = 1_500;

  /** An attempt that leads back to a path of the portal, and never to another host. */
  static Attempt at(String target) {
    return new Attempt(
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        target.length() > LONGEST ? "/home" : LEADING_SLASHES.matcher(target).replaceFirst("/"));
  }

  @Override
  public String toString() {
    return "Attempt[target=" + target + "]";
  }
}
