package org.omidb.portal.application.domain;

import java.util.List;
import org.omidb.portal.shared.domain.Refusal;

/**
 * The files of a draft would be more than all of them may be together.
 *
 * @param left how many bytes there is room for
 * @param bytes how many the file has
 * @param quota how many all files of a draft may have together
 */
public record OverQuota(long left, long bytes, long quota) implements Refusal {

  @Override
  public String name() {
    return "FILES_OVER_QUOTA";
  }

  @Override
  public List<Object> limits() {
    return List.of(left, bytes, quota);
  }
}
