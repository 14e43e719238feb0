package vn.congvandemo.story.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
