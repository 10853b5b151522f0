package org.omidb.portal.launcher.realm;

import java.util.List;

/** Every change of the realm since its first release. */
final class RealmHistory {
  static final List<RealmChange> CHANGES =
      List.of(
          new RealmChange(
              1,
              "tokens carry the roles of the portal and no others of their person",
              RealmHistory::narrowTokens),
          new RealmChange(
              2,
              "wrong passwords keep a person out for half a minute at most",
              RealmHistory::shortenWaits),
          new RealmChange(
              3,
              "a password that many have chosen is refused",
              RealmHistory::refuseFrequentPasswords),
          new RealmChange(
              4,
              "Keycloak tells the portal which session has ended",
              RealmHistory::tellEndedSessions),
          new RealmChange(
              5,
              "every role but researcher and recipient-signatory signs in with a second factor",
              SecondFactor::require),
          new RealmChange(
              6,
              "the portal's own account reads people and nothing else",
              RealmHistory::readPeopleAlone),
          new RealmChange(
              7,
              "people register with a mail address that the portal takes too, on pages of its look",
              Registration::asThePortalDoes));

  private static final String PORTAL = "portal";

  private RealmHistory() {}

  private static void narrowTokens(LiveRealm realm) {
    var portal = realm.client(PORTAL);
    var management = realm.client("realm-management");
    var scope = "/clients/" + LiveRealm.id(portal) + "/scope-mappings";
    realm.post(
        scope + "/realm",
        realm.roles(
            List.of(
                "researcher",
                "committee-member",
                "committee-chair",
                "licensing",
                "crh-signatory",
                "royal-surrey-signatory",
                "recipient-signatory",
                "data-manager",
                "administrator",
                "auditor")));
    realm.post(
        scope + "/clients/" + LiveRealm.id(management),
        realm.roles(management, List.of("view-users", "view-realm")));
    realm.client(PORTAL, client -> client.put("fullScopeAllowed", false));
    takeFromAccount(realm, "query-users");
  }

  private static void shortenWaits(LiveRealm realm) {
    realm.settings(settings ->
        settings
            .put("bruteForceStrategy", "MULTIPLE")
            .put("waitIncrementSeconds", 30)
            .put("maxFailureWaitSeconds", 30));
  }

  /** Keycloak refuses it as long as the list is not in its {@code data/password-blacklists}. */
  private static void refuseFrequentPasswords(LiveRealm realm) {
    realm.settings(settings ->
        settings.put(
            "passwordPolicy",
            "length(12) and maxLength(128) and notUsername and notEmail and passwordHistory(3)"
                + " and passwordBlacklist(omidb-blocklist.txt)"));
  }

  private static void tellEndedSessions(LiveRealm realm) {
    realm.client(
        PORTAL,
        client ->
            client
                .withObject("/attributes")
                .put("backchannel.logout.url", client.path("rootUrl").asText() + "/sign-in/ended")
                .put("backchannel.logout.session.required", "true"));
  }

  private static void readPeopleAlone(LiveRealm realm) {
    var management = realm.client("realm-management");
    realm.delete(
        "/clients/%s/scope-mappings/clients/%s"
            .formatted(LiveRealm.id(realm.client(PORTAL)), LiveRealm.id(management)),
        realm.roles(management, List.of("view-realm")));
    takeFromAccount(realm, "view-realm");
  }

  /** Takes a right over Keycloak from the portal's own account. */
  private static void takeFromAccount(LiveRealm realm, String right) {
    var account =
        realm.get("/clients/" + LiveRealm.id(realm.client(PORTAL)) + "/service-account-user");
    var management = realm.client("realm-management");
    realm.delete(
        "/users/%s/role-mappings/clients/%s"
            .formatted(LiveRealm.id(account), LiveRealm.id(management)),
        realm.roles(management, List.of(right)));
  }
}
