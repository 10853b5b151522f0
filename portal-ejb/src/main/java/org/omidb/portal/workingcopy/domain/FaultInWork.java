package org.omidb.portal.workingcopy.domain;

/**
 * What keeps a working copy from being published.
 *
 * @param key of the question, column or section at which it stands; 0 for the form as a whole
 * @param what a sentence for administrators, without its full stop
 */
public record FaultInWork(int key, String what) {}
