package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static final String NGINX = "10.1.2.3";
  private static final String BALANCER = "10.1.9.1";

  private final TrustedProxies proxies = TrustedProxies.parse("10.1.2.0/24, 10.1.9.1 fd00:1::/64");

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,                              192.0.2.1",
    "::ffff:192.0.2.1,                       192.0.2.1",
    "::FFFF:C000:0201,                       192.0.2.1",
    "2001:db8:1:2:3:4:5:6,                   2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2::9,                        2001:db8:1:2:0:0:0:0/64",
    "2001:DB8:0001:0002:ffff:ffff:ffff:ffff, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::9,                        2001:db8:1:3:0:0:0:0/64",
    "fe80::1%eth0,                           fe80:0:0:0:0:0:0:0/64",
    "0:0:0:0:0:0:0:1,                        0:0:0:0:0:0:0:0/64",
    "255.255.255.255,                        255.255.255.255",
    "0.0.0.1,                                0.0.0.1"
  })
  void an_ipv4_address_is_one_origin_and_a_64_of_ipv6_is_one(String peer, String origin) {
    assertThat(proxies.origin(peer, List.of())).isEqualTo(new Origin(origin));
  }

  @Test
  void without_trusted_proxies_the_header_says_nothing() {
    assertThat(TrustedProxies.parse("").origin(NGINX, List.of("192.0.2.7")))
        .isEqualTo(new Origin(NGINX));
  }

  @Test
  void a_stranger_is_not_believed() {
    assertThat(proxies.origin("192.0.2.1", List.of("198.51.100.1"))).isEqualTo(at("192.0.2.1"));
    assertThat(proxies.origin("10.1.3.3", List.of("198.51.100.1"))).isEqualTo(at("10.1.3.3"));
  }

  @Test
  void a_trusted_proxy_says_whom_it_asks_for() {
    assertThat(behindNginx("192.0.2.7")).isEqualTo(at("192.0.2.7"));
    assertThat(behindNginx("2001:db8:1:2::9")).isEqualTo(at("2001:db8:1:2:0:0:0:0/64"));
    assertThat(proxies.origin("fd00:1::5", List.of("192.0.2.7"))).isEqualTo(at("192.0.2.7"));
    assertThat(proxies.origin("::ffff:10.1.2.3", List.of("192.0.2.7")))
        .as("the proxy's address as a socket of both families tells it")
        .isEqualTo(at("192.0.2.7"));
  }

  @Test
  void what_the_visitor_has_written_stands_further_left_and_is_not_read() {
    assertThat(behindNginx("198.51.100.1, 10.1.9.1, 192.0.2.7")).isEqualTo(at("192.0.2.7"));
    assertThat(behindNginx("nonsense", "198.51.100.1", "192.0.2.7")).isEqualTo(at("192.0.2.7"));
    assertThat(behindNginx("192.0.2.9", "198.51.100.1,192.0.2.7")).isEqualTo(at("192.0.2.7"));
  }

  @Test
  void a_chain_of_trusted_proxies_is_followed_to_the_first_stranger() {
    assertThat(behindNginx("198.51.100.1, 192.0.2.7, " + BALANCER)).isEqualTo(at("192.0.2.7"));
    assertThat(behindNginx("192.0.2.7 ,\t" + BALANCER + " , fd00:1::9")).isEqualTo(at("192.0.2.7"));
    assertThat(behindNginx("192.0.2.7", BALANCER)).isEqualTo(at("192.0.2.7"));
  }

  @Test
  void a_proxy_that_asks_for_itself_is_its_own_origin() {
    assertThat(behindNginx()).isEqualTo(at(NGINX));
    assertThat(behindNginx("")).isEqualTo(at(NGINX));
    assertThat(behindNginx(BALANCER)).isEqualTo(at(BALANCER));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7:4711,             192.0.2.7",
    "[2001:db8:1:2::9],          2001:db8:1:2:0:0:0:0/64",
    "[2001:db8:1:2::9]:4711,     2001:db8:1:2:0:0:0:0/64",
    "[fe80::1%eth0]:80,          fe80:0:0:0:0:0:0:0/64",
    "::ffff:192.0.2.7,           192.0.2.7"
  })
  void a_port_brackets_or_a_zone_do_not_make_another_origin(String told, String origin) {
    assertThat(behindNginx(told)).isEqualTo(at(origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "_hidden",
        "localhost",
        "example.org",
        "a.b",
        ".:1",
        "1",
        "3221225985",
        "0xC0000207",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.07",
        "192.0.2.7.",
        "192.0.2.7.8",
        "192.0.2.7/24",
        "192.0.2.7:",
        "192.0.2.7:123456",
        "192.0.2.7:x",
        "192.0.2.7;drop",
        "\"192.0.2.7\"",
        "[192.0.2.7",
        "192.0.2.7]",
        "[]",
        "[:]",
        ":",
        ":::",
        "1:2:3:4:5:6:7",
        "1::2::3",
        "2001:db8::g",
        "2001:db8::12345",
        "for=192.0.2.7",
        "192.0.2.7\u0000",
        "１９２.0.2.7",
        "192.0.2.7 198.51.100.1"
      })
  void what_is_no_address_leaves_the_proxy_that_said_it(String told) {
    assertThat(behindNginx(told)).isEqualTo(at(NGINX));
    assertThat(behindNginx("198.51.100.1, " + told)).isEqualTo(at(NGINX));
    assertThat(behindNginx(told + ", " + BALANCER)).isEqualTo(at(BALANCER));
  }

  @Test
  void empty_parts_and_any_length_are_taken() {
    assertThat(behindNginx(",,,")).isEqualTo(at(NGINX));
    assertThat(behindNginx(",192.0.2.7")).isEqualTo(at("192.0.2.7"));
    assertThat(behindNginx("1".repeat(100_000))).isEqualTo(at(NGINX));
    assertThat(behindNginx((BALANCER + ",").repeat(10_000) + BALANCER)).isEqualTo(at(BALANCER));
    assertThat(behindNginx(":".repeat(50_000) + "," + "[".repeat(50_000))).isEqualTo(at(NGINX));
  }

  @Test
  void peers_without_an_address_are_counted_together() {
    assertThat(proxies.origin("", List.of("192.0.2.7"))).isEqualTo(Origin.UNKNOWN);
    assertThat(proxies.origin("unix:", List.of("192.0.2.7"))).isEqualTo(Origin.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nginx",
        "10.1.2.0/33",
        "10.1.2.0/-1",
        "10.1.2.0/",
        "10.1.2.0/x",
        "10.1.2.3/24",
        "0.0.0.0/0",
        "::/0",
        "::ffff:0.0.0.0/96",
        "fd00::/129",
        "fd00:1::1/64",
        "10.1.2.0/24/24",
        "10.1.2.0/24;10.1.3.0/24",
        "/24"
      })
  void what_is_no_network_or_means_everybody_is_refused_by_name(String network) {
    assertThatThrownBy(() -> TrustedProxies.parse("10.9.9.9, " + network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + network + "'");
  }

  @Test
  void a_network_of_ipv4_may_be_written_as_ipv6_and_never_holds_an_ipv6_address() {
    var mapped = TrustedProxies.parse("::ffff:10.1.2.0/120");
    assertThat(mapped).isEqualTo(TrustedProxies.parse("10.1.2.0/24"));
    assertThat(mapped.origin("a01:200::1", List.of("192.0.2.7")))
        .isEqualTo(at("a01:200:0:0:0:0:0:0/64"));
  }

  private Origin behindNginx(String... forwardedFor) {
    return proxies.origin(NGINX, Arrays.asList(forwardedFor));
  }

  private static Origin at(String key) {
    return new Origin(key);
  }
}
