package org.omidb.portal.picture;

import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.dicom.Dataset;

/**
 * Where an attribute of one frame stands: with the frame, with all frames together (functional
 * groups, PS3.3, C.7.6.16), or, in an image of the older kind, in the header itself.
 */
final class FrameAttributes {

  private final Dataset data;
  private final int frame;

  FrameAttributes(Dataset data, int frame) {
    this.data = data;
    this.frame = frame;
  }

  /** The attributes of a functional group; the header where the image has no such group. */
  Dataset of(String group) {
    var own = data.items("PerFrameFunctionalGroupsSequence").stream().skip(frame).findFirst();
    var shared = data.items("SharedFunctionalGroupsSequence").stream().findFirst();
    return Stream.of(own, shared)
        .flatMap(Optional::stream)
        .flatMap(item -> item.items(group).stream().limit(1))
        .findFirst()
        .orElse(data);
  }
}
