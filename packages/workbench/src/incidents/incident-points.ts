import type { Incident } from '@respondeat/engine';
import * as maplibre from 'maplibre-gl';
import type { IncidentDays } from './incident-days.ts';
import { type DayRange, INKED } from './span.ts';

/** Radius of a point, and of one whose attack is asked about, in pixels. Declared: told apart by eye. */
const RADIUS_PX = { plain: 4, crowded: 2, underQuestion: 6 };
const EDGE_PX = 1.5;

const PALEST = 0.25;

/** Numbers kept for each point: its place, its first and last day, its radius. */
const FIELDS = ['place', 'days', 'radius'] as const;
const FIELD_SIZES = { place: 2, days: 2, radius: 1 };
const STRIDE = 5;

const VERTEX = `#version 300 es
in vec2 place;
in vec2 days;
in float radius;
uniform mat4 matrix;
uniform vec2 range;
uniform float pixels;
uniform float edgeWidth;
out float size;
void main() {
  bool isWithin = days.x <= range.y && days.y >= range.x;
  size = (radius + edgeWidth) * 2.0 * pixels;
  gl_PointSize = size;
  gl_Position = isWithin ? matrix * vec4(place, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in float size;
uniform vec3 ink;
uniform vec3 edge;
uniform float opacity;
uniform float pixels;
uniform float edgeWidth;
out vec4 colour;
void main() {
  float away = length(gl_PointCoord - 0.5) * size;
  float outer = size * 0.5;
  float inner = outer - edgeWidth * pixels;
  float isThere = (1.0 - smoothstep(outer - 1.0, outer, away)) * opacity;
  float isInk = 1.0 - smoothstep(inner - 0.5, inner + 0.5, away);
  colour = vec4(mix(edge, ink, isInk) * isThere, isThere);
}`;

/** Incidents as points of a map. The graphics card keeps them with their days, so that brushing gives it two numbers
 *  and makes nothing anew. */
export class IncidentPoints implements maplibre.CustomLayerInterface {
  readonly id = 'incidents';
  readonly type = 'custom';
  #map: maplibre.Map | undefined;
  #program: WebGLProgram | undefined;
  #array: WebGLVertexArrayObject | undefined;
  #buffer: WebGLBuffer | undefined;
  #isUploaded = false;
  #numbers = new Float32Array();
  #incidents: readonly Incident[] = [];
  #range: DayRange = { first: 0, last: 0 };
  #ink: readonly number[] = [0, 0, 0];
  #edge: readonly number[] = [1, 1, 1];

  /** Shows other incidents, each with a point. */
  place(incidents: readonly Incident[], days: IncidentDays): void {
    this.#incidents = incidents;
    this.#numbers = new Float32Array(incidents.length * STRIDE);
    const usual = incidents.length > INKED ? RADIUS_PX.crowded : RADIUS_PX.plain;
    // Where all are asked about, none stands out.
    const areMany = incidents.filter(({ underQuestion }) => underQuestion).length > INKED;
    const asked = areMany ? usual : RADIUS_PX.underQuestion;
    for (const [index, { place, underQuestion }] of incidents.entries()) {
      const { x, y } = maplibre.MercatorCoordinate.fromLngLat([place.longitude!, place.latitude!]);
      const radius = underQuestion ? asked : usual;
      const numbers = [x, y, days.firsts[index]!, days.lasts[index]!, radius];
      this.#numbers.set(numbers, index * STRIDE);
    }
    this.#isUploaded = false;
    this.#map?.triggerRepaint();
  }

  /** Shows those that may lie within a stretch. */
  show(range: DayRange): void {
    this.#range = range;
    this.#map?.triggerRepaint();
  }

  /** Paints points in the colours of the page, given as #rrggbb. */
  paint(ink: string, edge: string): void {
    this.#ink = channelsOf(ink);
    this.#edge = channelsOf(edge);
    this.#map?.triggerRepaint();
  }

  /** Ids of the incidents shown that lie within a distance of a place, both in the map's own measure. */
  near({ x, y }: { readonly x: number; readonly y: number }, distance: number): string[] {
    const { first, last } = this.#range;
    const numbers = this.#numbers;
    const found: string[] = [];
    for (let at = 0; at < numbers.length; at += STRIDE) {
      const [across, down] = [numbers[at]! - x, numbers[at + 1]! - y];
      if (across * across + down * down > distance * distance) continue;
      if (numbers[at + 2]! > last || numbers[at + 3]! < first) continue;
      found.push(this.#incidents[at / STRIDE]!.id);
    }
    return found;
  }

  /** What the incidents of these ids are called, in their order. */
  titlesOf(ids: readonly string[]): string[] {
    return this.#incidents.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  }

  onAdd(map: maplibre.Map, gl: WebGL2RenderingContext): void {
    this.#map = map;
    this.#program = programOf(gl);
    this.#array = gl.createVertexArray();
    this.#buffer = gl.createBuffer();
    this.#isUploaded = false;
  }

  onRemove(_map: maplibre.Map, gl: WebGL2RenderingContext): void {
    gl.deleteBuffer(this.#buffer ?? null);
    gl.deleteVertexArray(this.#array ?? null);
    gl.deleteProgram(this.#program ?? null);
    this.#map = undefined;
  }

  render(
    gl: WebGL2RenderingContext,
    { defaultProjectionData }: maplibre.CustomRenderMethodInput,
  ): void {
    const program = this.#program;
    const count = this.#incidents.length;
    if (program === undefined || count === 0) return;
    // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, and no hook
    gl.useProgram(program);
    gl.bindVertexArray(this.#array ?? null);
    if (!this.#isUploaded) this.#upload(gl, program);
    const at = (name: string) => gl.getUniformLocation(program, name);
    gl.uniformMatrix4fv(at('matrix'), false, defaultProjectionData.mainMatrix as Float32Array);
    gl.uniform2f(at('range'), this.#range.first, this.#range.last);
    gl.uniform1f(at('pixels'), devicePixelRatio);
    // Where points crowd, edges would only pale one another, and cost three times what the points do.
    gl.uniform1f(at('edgeWidth'), count > INKED ? 0 : EDGE_PX);
    gl.uniform1f(at('opacity'), Math.min(1, Math.max(PALEST, Math.sqrt(INKED / count))));
    gl.uniform3fv(at('ink'), this.#ink);
    gl.uniform3fv(at('edge'), this.#edge);
    gl.drawArrays(gl.POINTS, 0, count);
    gl.bindVertexArray(null);
  }

  #upload(gl: WebGL2RenderingContext, program: WebGLProgram): void {
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer ?? null);
    gl.bufferData(gl.ARRAY_BUFFER, this.#numbers, gl.STATIC_DRAW);
    let offset = 0;
    for (const field of FIELDS) {
      const location = gl.getAttribLocation(program, field);
      const bytes = Float32Array.BYTES_PER_ELEMENT;
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(
        location,
        FIELD_SIZES[field],
        gl.FLOAT,
        false,
        STRIDE * bytes,
        offset * bytes,
      );
      offset += FIELD_SIZES[field];
    }
    this.#isUploaded = true;
  }
}

function programOf(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`points of the map: ${gl.getProgramInfoLog(program)}`);
  return program;
}

function channelsOf(colour: string): readonly number[] {
  const whole = Number.parseInt(colour.slice(1), 16);
  return [16, 8, 0].map((shift) => ((whole >> shift) & 255) / 255);
}
