package org.omidb.portal.application.domain;

/**
 * Somebody whom the submitted answers name as a member of the team.
 *
 * @param row the place in the table, 1 for the first
 * @param address as it was typed
 * @param touches whether this person will access record-level data
 */
public record NamedMember(int row, String name, String address, boolean touches) {}
