package org.omidb.portal.launcher.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The change that asks staff for a second factor (decision 0026). What it makes stands in {@code
 * second-factor.json}, which is a piece of the realm's file as of that change.
 */
final class SecondFactor {
  static final String ROLE = "second-factor";

  /** The roles whose people see what is not their own. */
  private static final List<String> STAFF =
      List.of(
          "committee-member",
          "committee-chair",
          "licensing",
          "crh-signatory",
          "royal-surrey-signatory",
          "data-manager",
          "administrator",
          "auditor");

  private SecondFactor() {}

  static void require(LiveRealm realm) {
    var piece = piece();
    if (realm.find("/roles/" + ROLE).isEmpty()) {
      realm.post("/roles", piece.at("/roles/realm/0"));
    }
    var child = realm.roles(List.of(ROLE));
    STAFF.forEach(role -> realm.post("/roles/" + role + "/composites", child));
    var browserFlow = piece.path("browserFlow");
    if (!realm.settings().path("browserFlow").equals(browserFlow)) {
      Flows.make(realm, piece);
    }
    realm.settings(settings ->
        List.of(
                "webAuthnPolicyRpEntityName",
                "browserFlow",
                "resetCredentialsFlow",
                "directGrantFlow")
            .forEach(name -> settings.set(name, piece.path(name))));
  }

  static JsonNode piece() {
    try (var file = SecondFactor.class.getResourceAsStream("second-factor.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
