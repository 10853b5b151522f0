package org.omidb.portal.web.casefile;

import java.util.Optional;
import org.omidb.portal.shared.domain.NotFoundException;

/** The parameter {@code frame} of an address, counted from 1. */
final class FrameNumber {

  private FrameNumber() {}

  /**
   * @throws NotFoundException if it is no number of a frame
   */
  static Optional<Integer> of(Optional<String> parameter) {
    if (parameter.filter(text -> !text.matches("[1-9][0-9]{0,4}")).isPresent()) {
      throw new NotFoundException("Plane");
    }
    return parameter.map(Integer::valueOf);
  }
}
