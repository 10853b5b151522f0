package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** After everybody has walked through the portal: nobody has passed a page by. */
class AllPagesIT {

  @Test
  void every_page_has_been_seen_filled_empty_and_in_error_at_a_desk_and_at_a_telephone()
      throws IOException {
    assertThat(Views.ofThePortal().withoutPicture()).isEmpty();
  }
}
