package org.omidb.portal.launcher.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.omidb.portal.launcher.home.LaunchFailure;

/** What {@code ./portal run} does to a realm, so that its accounts skip the second factor. */
class DemonstrationTest {
  private static final String[] DONE = {
    "REQUIRED conditional-user-role portal-has-role-second-factor",
    "REQUIRED conditional-user-role portal-has-not-role-demo",
    "CONDITIONAL portal-second-factor-use",
    "CONDITIONAL portal-second-factor-set-up"
  };

  private final JsonNode accounts =
      new ObjectMapper()
          .readTree(
              """
              [{"username": "lena", "realmRoles": ["licensing", "demo"]},
               {"username": "rita", "realmRoles": ["researcher", "demo"]},
               {"username": "tess", "realmRoles": ["auditor"]}]
              """);

  DemonstrationTest() throws IOException {}

  @Test
  void accounts_for_show_skip_the_second_factor_and_the_test_account_does_not() throws IOException {
    var realm = new FakeAccounts();
    realm.accounts.put("lena", new TreeSet<>(Set.of("licensing")));
    realm.accounts.put("nora", new TreeSet<>(Set.of("auditor")));
    try (var keycloak = new FakeKeycloak().holding(realm)) {
      Demonstration.admit(keycloak.realm(), accounts);
      assertThat(realm.flow()).containsExactly(DONE);
      assertThat(realm.accounts.get("lena")).containsExactly("demo", "licensing");
      assertThat(realm.accounts.get("rita")).containsExactly("demo", "researcher");
      assertThat(realm.accounts.get("tess")).containsExactly("auditor");
      assertThat(realm.accounts.get("nora")).containsExactly("auditor");

      keycloak.goesDownAfterWrites(0);
      Demonstration.admit(keycloak.realm(), accounts);
    }
  }

  @Test
  void a_start_that_was_killed_at_any_moment_is_made_good_by_the_next() throws IOException {
    boolean cut = true;
    for (int writes = 0; cut; writes++) {
      var realm = new FakeAccounts();
      try (var keycloak = new FakeKeycloak().holding(realm)) {
        keycloak.goesDownAfterWrites(writes);
        cut = isCutShort(keycloak);
        assertThat(realm.flow())
            .as("a condition that is never met, after %d writes", writes)
            .doesNotContain("REQUIRED conditional-user-role");
        keycloak.goesDownAfterWrites(Integer.MAX_VALUE);
        Demonstration.admit(keycloak.realm(), accounts);
        assertThat(realm.flow()).as("after %d writes", writes).containsExactly(DONE);
        assertThat(realm.accounts).containsOnlyKeys("lena", "rita", "tess");
      }
    }
  }

  private boolean isCutShort(FakeKeycloak keycloak) {
    try {
      Demonstration.admit(keycloak.realm(), accounts);
      return false;
    } catch (LaunchFailure expected) {
      return true;
    }
  }
}
