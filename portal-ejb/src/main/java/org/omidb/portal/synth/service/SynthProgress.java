package org.omidb.portal.synth.service;

/** Hears how far the making of a catalogue is. */
public interface SynthProgress {

  /** What is done one after the other. */
  enum Stage {
    PLANNING,
    DRAWING,
    EMPTYING,
    WRITING,
    COUNTING
  }

  /** The stage begins. */
  void begins(Stage stage);

  /** So many women of the stage are done. */
  void done(int women, int of);
}
