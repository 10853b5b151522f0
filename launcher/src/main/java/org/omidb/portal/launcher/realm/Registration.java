package org.omidb.portal.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** How people register: what they are asked, what is taken, and in whose clothes. */
final class Registration {
  /** The theme in {@code docker/keycloak/theme}, under the name that Keycloak knows it by. */
  private static final String THEME = "omidb";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Registration() {}

  static void asThePortalDoes(LiveRealm realm) {
    realm.put("/users/profile", people());
    realm.settings(settings ->
        settings
            .put("registrationEmailAsUsername", true)
            .put("loginTheme", THEME)
            .put("emailTheme", THEME));
  }

  /**
   * What Keycloak keeps of a person. The mail address is one that {@code MailAddress} takes in
   * ASCII; names have letters, whichever, and nothing that nobody sees; a last name need not be.
   */
  static JsonNode people() {
    try (InputStream in = Registration.class.getResourceAsStream("people.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
