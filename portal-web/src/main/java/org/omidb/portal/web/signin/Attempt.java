package org.omidb.portal.web.signin;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;

/**
 * A sign-in under way: its one-time secrets, and the page that was asked for.
 *
 * @param target a path of the portal with its query
 */
record Attempt(String state, String nonce, String verifier, String target) implements Serializable {

  static Attempt at(String target) {
    return new Attempt(
        new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), target);
  }

  @Override
  public String toString() {
    return "Attempt[target=" + target + "]";
  }
}
