package org.omidb.portal.launcher.realm;

import java.util.function.Consumer;

/**
 * One change of a realm that exists. Once released it stays as it is: what comes later is a change
 * with the next number.
 *
 * @param number 1 for the first; the realm notes the number of its last
 * @param words what is true afterwards
 * @param doing done twice, it leaves what it leaves when it is done once, because a kill may fall
 *     between a change and its note
 */
record RealmChange(int number, String words, Consumer<LiveRealm> doing) {}
