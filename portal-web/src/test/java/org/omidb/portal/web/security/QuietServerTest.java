package org.omidb.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuietServerTest {

  private static @Nullable Throwable left(Throwable thrown) {
    var line = new LogRecord(Level.SEVERE, "An exception occurred");
    line.setThrown(thrown);
    assertThat(QuietServer.withoutTrace().isLoggable(line)).isTrue();
    return line.getThrown();
  }

  @Test
  void a_path_that_cannot_be_decoded_takes_one_line() {
    assertThat(left(new IllegalArgumentException("URLDecoder: %zz"))).isNull();
  }

  @Test
  void what_the_server_could_not_read_before_it_called_the_portal_takes_one_line() {
    var unread = new IllegalStateException("Unexpected termination");
    unread.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.glassfish.grizzly.http.util.URLDecoder", "decode", null, 193)
        });
    assertThat(left(unread)).isNull();
  }

  @Test
  void a_fault_of_the_portal_keeps_its_trace() {
    var fault = new IllegalStateException("a fault");
    assertThat(left(fault)).isSameAs(fault);
  }
}
