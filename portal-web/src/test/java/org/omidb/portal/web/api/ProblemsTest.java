package org.omidb.portal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.errors.Trouble;

class ProblemsTest {

  @Test
  void broken_json_is_the_senders_fault() {
    assertThat(Problems.trouble(new ProcessingException(new JsonException("at line 3"))))
        .isEqualTo(Trouble.BAD_REQUEST);
  }

  @Test
  void a_foreign_id_is_not_there() {
    assertThat(Problems.trouble(new NotFoundException("release 9"))).isEqualTo(Trouble.NOT_FOUND);
  }

  @Test
  void the_rest_is_the_portals_fault() {
    assertThat(Problems.trouble(new NullPointerException("secret"))).isEqualTo(Trouble.BROKEN);
  }
}
