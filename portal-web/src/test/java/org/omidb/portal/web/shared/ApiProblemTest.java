package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiProblemTest {

  @Test
  void every_status_has_a_title_whether_jakarta_rest_knows_it_or_not() {
    assertThat(ApiProblem.of(404, "").title()).isEqualTo("Not Found");
    assertThat(ApiProblem.of(421, "").title()).isEqualTo("Request refused");
  }
}
