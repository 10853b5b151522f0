package org.omidb.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be said of {@code docker/} without a container engine. */
class ContainersTest {

  private static final Path DOCKER = Path.of("..", "docker");

  @Test
  void the_image_starts_the_server_without_hazelcast_which_only_one_option_alone_closes()
      throws IOException {
    assertThat(text("Containerfile")).contains("\"--nohazelcast\"").doesNotContain("--nocluster");
  }

  @Test
  void portal_and_sign_in_believe_the_address_that_nginx_has_and_no_other() throws IOException {
    var compose = text("compose.yaml");
    var nginx = value(compose, "ipv4_address");
    assertThat(nginx).contains("172.30.69.2");
    assertThat(value(compose, "PORTAL_PROXY_TRUSTED")).isEqualTo(nginx);
    assertThat(value(compose, "KC_PROXY_TRUSTED_ADDRESSES")).isEqualTo(nginx);
    assertThat(compose).contains("subnet: \"${NETWORK:-172.30.69.0/24}\"");
  }

  @Test
  void nginx_writes_who_spoke_to_it_and_hands_on_nothing_that_a_visitor_has_written()
      throws IOException {
    var template = text("nginx/portal.conf.template");
    assertThat(count(template, "proxy_pass http://(portal|keycloak)"))
        .isPositive()
        .isEqualTo(count(template, "proxy_set_header X-Forwarded-For \\$remote_addr;"));
    assertThat(template).doesNotContain("proxy_add_x_forwarded_for");
  }

  @Test
  void the_public_form_is_limited_by_line_under_both_its_addresses() throws IOException {
    assertThat(text("nginx/portal.conf.template"))
        .contains("limit_req_zone $line ")
        .contains("location ~ ^/interest/new(\\.xhtml)?$ {");
  }

  private static String text(String file) throws IOException {
    return Files.readString(DOCKER.resolve(file));
  }

  private static String value(String yaml, String key) {
    var matcher = Pattern.compile(key + ": (\\S+)").matcher(yaml);
    assertThat(matcher.find()).as(key).isTrue();
    return matcher.group(1);
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
