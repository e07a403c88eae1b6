export {
  findingsOfMeasures,
  type GatedMeasure,
  type GateGround,
  gateMeasures,
  type MeasureGate,
  type MeasureStatus,
} from './gate-measures.ts';
export { MEASURE_FAMILIES, type Measure, type MeasureFamily, parseMeasures } from './measure.ts';
