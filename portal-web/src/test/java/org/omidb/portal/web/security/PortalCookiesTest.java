package org.omidb.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortalCookiesTest {

  @Test
  void the_servers_own_cookie_is_sent_along_as_the_others_are() {
    assertThat(PortalCookies.alike("portal-session=abc; Path=/; HttpOnly"))
        .isEqualTo("portal-session=abc; Path=/; HttpOnly; SameSite=Lax");
    assertThat(PortalCookies.alike("portal-key=x; Path=/; SameSite=Lax"))
        .isEqualTo("portal-key=x; Path=/; SameSite=Lax");
  }
}
