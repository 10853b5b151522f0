package org.omidb.portal.history.domain;

/**
 * What has happened, and who hears of it. An event is a record that implements one of the
 * interfaces in here: with none it does not compile, nor with two.
 */
public interface Told {

  Audience audience();

  interface ToApplicant extends Told {
    @Override
    default Audience audience() {
      return Audience.APPLICANT;
    }
  }

  interface ToParties extends Told {
    @Override
    default Audience audience() {
      return Audience.PARTIES;
    }
  }

  interface ToCommittee extends Told {
    @Override
    default Audience audience() {
      return Audience.COMMITTEE;
    }
  }

  interface ToTeam extends Told {
    @Override
    default Audience audience() {
      return Audience.TEAM;
    }
  }
}
