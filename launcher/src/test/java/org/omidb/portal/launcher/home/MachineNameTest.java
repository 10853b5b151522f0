package org.omidb.portal.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class MachineNameTest {
  @Test
  void a_machine_that_does_not_find_itself_is_told_which_line_is_missing() {
    assertThatThrownBy(() ->
            MachineName.refuseUnknown(() -> {
              throw new UnknownHostException("kestrel: kestrel: Name or service not known");
            }))
        .isInstanceOfSatisfying(
            LaunchFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.UNKNOWN_NAME))
        .hasMessageContaining("“127.0.1.1 kestrel” to /etc/hosts");
  }

  @Test
  void any_address_will_do() {
    assertThatCode(() -> MachineName.refuseUnknown(InetAddress::getLoopbackAddress))
        .doesNotThrowAnyException();
  }
}
