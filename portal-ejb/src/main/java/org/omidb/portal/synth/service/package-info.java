/** Writes a planned synthetic catalogue into the database, in place of the one before. */
@NullMarked
package org.omidb.portal.synth.service;

import org.jspecify.annotations.NullMarked;
