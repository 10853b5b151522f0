/** Reads and writes what the team notes when it screens an application. */
@NullMarked
package org.omidb.portal.screening.service;

import org.jspecify.annotations.NullMarked;
