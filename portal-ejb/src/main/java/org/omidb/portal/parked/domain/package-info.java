/**
 * What a form says of itself by a signed key, and what is kept of one that nobody could take yet.
 */
@NullMarked
package org.omidb.portal.parked.domain;

import org.jspecify.annotations.NullMarked;
