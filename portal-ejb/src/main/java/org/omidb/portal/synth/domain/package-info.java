/**
 * Makes up a catalogue of any size, women with their screens, cancers and images, so that its
 * counts at the published size are the published ones. Nothing is read or written here.
 */
@NullMarked
package org.omidb.portal.synth.domain;

import org.jspecify.annotations.NullMarked;
