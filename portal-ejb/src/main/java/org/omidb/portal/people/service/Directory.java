package org.omidb.portal.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.people.domain.Identity;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Role;

/** Who holds a role, asked of Keycloak's administration interface with the portal's own account. */
@ApplicationScoped
public class Directory {

  private static final int MOST = 500;

  private final Settings settings;
  private final People people;

  @Inject
  public Directory(Settings settings, People people) {
    this.settings = settings;
    this.people = people;
  }

  @SuppressWarnings("NullAway")
  protected Directory() {
    this(null, null);
  }

  /** The people who hold the role now, by name; those who never signed in get their id here. */
  public List<Person> holders(Role role) {
    return usersWith(role).getValuesAs(JsonValue::asJsonObject).stream()
        .filter(Directory::canSignIn)
        .map(user -> people.ensure(identity(user)))
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  /** Nobody signs in, or is written to, whose address is not verified, or none. */
  private static boolean canSignIn(JsonObject user) {
    return user.getBoolean("enabled", false)
        && MailAddress.parse(user.getString("email", "")).isPresent()
        && user.getBoolean("emailVerified", false);
  }

  private JsonArray usersWith(Role role) {
    try (var client =
        ClientBuilder.newBuilder()
            .connectTimeout(10, TimeUnit.SECONDS)
            .readTimeout(10, TimeUnit.SECONDS)
            .build()) {
      var token =
          client
              .target(issuer() + "/protocol/openid-connect/token")
              .request(MediaType.APPLICATION_JSON)
              .post(Entity.form(credentials()), JsonObject.class)
              .getString("access_token");
      return client
          .target(issuer().replace("/realms/", "/admin/realms/"))
          .path("roles/{role}/users")
          .resolveTemplate("role", role.realmName())
          .queryParam("max", MOST)
          .request(MediaType.APPLICATION_JSON)
          .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
          .get(JsonArray.class);
    }
  }

  private Form credentials() {
    return new Form()
        .param("grant_type", "client_credentials")
        .param("client_id", settings.text(Setting.OIDC_CLIENT_ID))
        .param("client_secret", settings.text(Setting.OIDC_CLIENT_SECRET));
  }

  private Identity identity(JsonObject user) {
    var name =
        Stream.of(user.getString("firstName", ""), user.getString("lastName", ""))
            .filter(part -> !part.isBlank())
            .reduce((first, last) -> first + " " + last)
            .orElse(user.getString("username"));
    return new Identity(issuer(), user.getString("id"), name, user.getString("email"));
  }

  private String issuer() {
    return settings.text(Setting.OIDC_ISSUER);
  }
}
