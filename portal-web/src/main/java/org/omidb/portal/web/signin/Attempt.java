package org.omidb.portal.web.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in under way: its one-time secrets, and the page that was asked for.
 *
 * @param target a path of the portal with its query
 * @param posted the form that was sent there, if one was
 */
record Attempt(String state, String nonce, String verifier, String target, @Nullable Posted posted)
    implements Serializable {

  /** What a browser would read as another host, such as {@code //host} or {@code /\host}. */
  private static final Pattern LEADING_SLASHES = Pattern.compile("^[/\\\\]*");

  /** An attempt that leads back to a path of the portal, and never to another host. */
  static Attempt at(String target) {
    return new Attempt(
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        LEADING_SLASHES.matcher(target).replaceFirst("/"),
        null);
  }

  Attempt with(@Nullable Posted form) {
    return new Attempt(state, nonce, verifier, target, form);
  }

  @Override
  public String toString() {
    return "Attempt[target=" + target + "]";
  }
}
