package org.omidb.portal.profile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.profile.domain.TrainingKind;
import org.omidb.portal.profile.domain.TrainingMonths;

/** For how long each kind of training is valid, as the settings say. */
@ApplicationScoped
public class TrainingSettings {

  private final Settings settings;

  @Inject
  public TrainingSettings(Settings settings) {
    this.settings = settings;
  }

  /** The months of each kind. */
  public TrainingMonths months() {
    var months = new EnumMap<TrainingKind, Integer>(TrainingKind.class);
    for (var kind : TrainingKind.values()) {
      settings
          .find(setting(kind))
          .ifPresent(value -> months.put(kind, Integer.valueOf(value.strip())));
    }
    return new TrainingMonths(months);
  }

  private static Setting setting(TrainingKind kind) {
    return switch (kind) {
      case DATA_SECURITY -> Setting.TRAINING_DATA_SECURITY_MONTHS;
      case INFORMATION_GOVERNANCE -> Setting.TRAINING_INFORMATION_GOVERNANCE_MONTHS;
      case RESEARCH_DATA -> Setting.TRAINING_RESEARCH_DATA_MONTHS;
      case SAFE_RESEARCHER -> Setting.TRAINING_SAFE_RESEARCHER_MONTHS;
      case GOOD_CLINICAL_PRACTICE -> Setting.TRAINING_GOOD_CLINICAL_PRACTICE_MONTHS;
    };
  }
}
